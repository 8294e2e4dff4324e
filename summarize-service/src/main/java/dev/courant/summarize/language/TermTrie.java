package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Terms and what they stand for, found in one pass over a text. A term is written as {@code word}
 * (the whole word), {@code word*} (a word that starts so), {@code *word} (one that ends so) or
 * {@code *word*} (anywhere in a word); it may hold spaces. Of the terms that start at the same
 * place the longest counts, and the next one starts after it.
 */
public final class TermTrie<T> {
  private static final int ROOT = 0;

  private final PackedTrie<Entry<T>> terms;
  private final boolean insideWords;

  private TermTrie(PackedTrie<Entry<T>> terms, boolean insideWords) {
    this.terms = terms;
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
    int node = ROOT;
    for (int i = start; i < text.length(); i++) {
      node = terms.child(node, text.at(i));
      if (node == PackedTrie.NONE) {
        break;
      }
      if (terms.hasEntries(node)) {
        List<TermMatch<T>> here =
            accepted(terms.entries(node), text, start, i + 1, startsWord, accepts);
        best = here.isEmpty() ? best : here;
      }
    }
    best.forEach(found);
    return best.isEmpty() ? 0 : best.getFirst().end();
  }

  private List<TermMatch<T>> accepted(
      List<Entry<T>> entries,
      FoldedText text,
      int start,
      int end,
      boolean startsWord,
      Predicate<TermMatch<T>> accepts) {
    List<TermMatch<T>> here = new ArrayList<>();
    for (Entry<T> entry : entries) {
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
    private final PackedTrie.Builder<Entry<T>> terms = new PackedTrie.Builder<>();
    private boolean insideWords;

    /** Files a value under a term; a term without a letter is passed over. */
    public Builder<T> add(String term, T value) {
      boolean openStart = term.startsWith("*");
      boolean openEnd = term.length() > 1 && term.endsWith("*");
      FoldedText folded = FoldedText.of(term.replace("*", "").strip());
      String letters = folded.folded(0, folded.length()).stripTrailing();
      if (!letters.isEmpty()) {
        terms.add(letters, new Entry<>(value, openStart, openEnd));
        insideWords |= openStart;
      }
      return this;
    }

    /** The terms so far; the builder must not be used after that. */
    public TermTrie<T> build() {
      return new TermTrie<>(terms.build(), insideWords);
    }
  }

  private record Entry<T>(T value, boolean openStart, boolean openEnd) {}
}
