package dev.courant.summarize.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Terms and what they stand for, found in one pass over a text. A term is written as {@code word}
 * (the whole word), {@code word*} (a word that starts so), {@code *word} (one that ends so) or
 * {@code *word*} (anywhere in a word); it may hold spaces. Of the terms that start at the same
 * place the longest counts, and the next one starts after it.
 */
public final class TermTrie<T> {
  private final Node<T> root;
  private final boolean insideWords;

  private TermTrie(Node<T> root, boolean insideWords) {
    this.root = root;
    this.insideWords = insideWords;
  }

  /**
   * Finds the terms of a text in reading order, in time proportional to its length times the
   * longest term.
   *
   * @param accepts refuses a term in this place, so that a shorter one may count
   */
  public void scan(FoldedText text, Predicate<TermMatch<T>> accepts, Consumer<TermMatch<T>> found) {
    int position = 0;
    while (position < text.length()) {
      boolean start = text.startsWord(position);
      int end = start || insideWords ? longest(text, position, start, accepts, found) : 0;
      position = Math.max(position + 1, end);
    }
  }

  /** Finds the terms of a text in reading order. */
  public void scan(FoldedText text, Consumer<TermMatch<T>> found) {
    scan(text, match -> true, found);
  }

  private int longest(
      FoldedText text,
      int start,
      boolean startsWord,
      Predicate<TermMatch<T>> accepts,
      Consumer<TermMatch<T>> found) {
    List<TermMatch<T>> best = List.of();
    Node<T> node = root;
    for (int i = start; i < text.length(); i++) {
      node = node.child(text.at(i));
      if (node == null) {
        break;
      }
      if (!node.entries.isEmpty()) {
        List<TermMatch<T>> here = accepted(node, text, start, i + 1, startsWord, accepts);
        best = here.isEmpty() ? best : here;
      }
    }
    best.forEach(found);
    return best.isEmpty() ? 0 : best.getFirst().end();
  }

  private List<TermMatch<T>> accepted(
      Node<T> node,
      FoldedText text,
      int start,
      int end,
      boolean startsWord,
      Predicate<TermMatch<T>> accepts) {
    List<TermMatch<T>> here = new ArrayList<>();
    for (Entry<T> entry : node.entries) {
      if ((startsWord || entry.openStart) && (entry.openEnd || text.endsWord(end))) {
        TermMatch<T> match = new TermMatch<>(entry.value, start, end);
        if (accepts.test(match)) {
          here.add(match);
        }
      }
    }
    return here;
  }

  /** Collects terms. */
  public static final class Builder<T> {
    private final Node<T> root = new Node<>();
    private boolean insideWords;

    /** Files a value under a term; a term without a letter is passed over. */
    public Builder<T> add(String term, T value) {
      boolean openStart = term.startsWith("*");
      boolean openEnd = term.length() > 1 && term.endsWith("*");
      FoldedText folded = FoldedText.of(term.replace("*", "").strip());
      Node<T> node = root;
      int length = folded.length();
      while (length > 0 && folded.at(length - 1) == ' ') {
        length--;
      }
      for (int i = 0; i < length; i++) {
        node = node.childOrNew(folded.at(i));
      }
      if (length > 0) {
        node.entries.add(new Entry<>(value, openStart, openEnd));
        insideWords |= openStart;
      }
      return this;
    }

    /** The terms so far; the builder must not be used after that. */
    public TermTrie<T> build() {
      return new TermTrie<>(root, insideWords);
    }
  }

  private record Entry<T>(T value, boolean openStart, boolean openEnd) {}

  /** Children are few: kept sorted by their character, searched by halves. */
  private static final class Node<T> {
    private final List<Entry<T>> entries = new ArrayList<>(1);
    private char[] keys = {};
    private List<Node<T>> children = List.of();

    @Nullable Node<T> child(char key) {
      int found = Arrays.binarySearch(keys, key);
      return found < 0 ? null : children.get(found);
    }

    Node<T> childOrNew(char key) {
      int found = Arrays.binarySearch(keys, key);
      if (found >= 0) {
        return children.get(found);
      }
      int place = -found - 1;
      char[] more = new char[keys.length + 1];
      System.arraycopy(keys, 0, more, 0, place);
      System.arraycopy(keys, place, more, place + 1, keys.length - place);
      more[place] = key;
      keys = more;
      children = children.isEmpty() ? new ArrayList<>(1) : children;
      Node<T> child = new Node<>();
      children.add(place, child);
      return child;
    }
  }
}
