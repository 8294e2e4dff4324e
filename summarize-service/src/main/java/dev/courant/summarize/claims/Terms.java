package dev.courant.summarize.claims;

import dev.courant.summarize.grounding.number.SentenceWords;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import dev.courant.summarize.language.LexiconFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one language that a list names, with what they stand for. Immutable. */
final class Terms {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int START = 3;
  private static final int REACH = 14;
  private static final Map<String, Terms> KNOWN = new ConcurrentHashMap<>();

  /**
   * One way to write a term.
   *
   * @param keys its words, folded
   * @param open whether the last one may go on
   * @param later what has to follow somewhere behind, as in "nahm ... fest"; empty for nothing
   */
  private record Written(Term term, List<String> keys, boolean open, String later) {
    boolean at(List<Word> words, int index) {
      if (index + keys.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        String key = words.get(index + i).key();
        boolean last = i == keys.size() - 1;
        if (!(last && open ? key.startsWith(keys.get(i)) : key.equals(keys.get(i)))) {
          return false;
        }
      }
      return later.isEmpty()
          || words.stream()
              .skip(index + 1L)
              .limit(REACH)
              .anyMatch(word -> word.key().equals(later));
    }
  }

  /** What words stand for. */
  record Term(String role, String name) {}

  /**
   * A term found.
   *
   * @param first its first word
   * @param end the word after its last
   */
  record Found(Term term, int first, int end) {
    boolean is(String role) {
      return term.role().equals(role);
    }

    String name() {
      return term.name();
    }

    /** Whether it has all words of another, which may be itself. */
    boolean holds(Found other) {
      return first <= other.first && other.end <= end;
    }
  }

  /** By the first word, or its beginning where it may go on. */
  private final Map<String, List<Written>> byStart = new HashMap<>();

  private Terms(String file, String language) {
    for (String line : LexiconFile.lines(Terms.class, file)) {
      String[] fields = line.split("\\|");
      String[] head = SPACE.split(fields[0].strip());
      Term term = new Term(head[0], head.length > 1 ? head[1] : head[0]);
      for (int i = 1; i < fields.length; i++) {
        String[] words = SPACE.split(fields[i].strip());
        for (int w = 1; w < words.length && words[0].equals(language); w++) {
          add(term, words[w], language);
        }
      }
    }
  }

  private void add(Term term, String written, String language) {
    boolean open = written.endsWith("*");
    String[] halves = written.replace("*", "").replace('_', ' ').split("~", 2);
    List<String> keys = keys(halves[0], language);
    String later = halves.length == 1 ? "" : keys(halves[1], language).getFirst();
    if (!keys.isEmpty()) {
      String first = keys.getFirst();
      byStart
          .computeIfAbsent(open && keys.size() == 1 ? start(first) : first, k -> new ArrayList<>(1))
          .add(new Written(term, keys, open, later));
    }
  }

  private static List<String> keys(String words, String language) {
    return SentenceWords.words(words, language).stream().map(Word::key).toList();
  }

  /**
   * The terms of a file.
   *
   * @param language BCP 47
   */
  static Terms of(String file, String language) {
    String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return KNOWN.computeIfAbsent(file + " " + primary, key -> new Terms(file, primary));
  }

  /** Whether the list has words of the language. */
  boolean known() {
    return !byStart.isEmpty();
  }

  /** The terms of a sentence, by the word that they start at; longer ones first. */
  List<Found> in(List<Word> words) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String key = words.get(i).key();
      int from = found.size();
      add(byStart.get(key), words, i, found);
      String start = start(key);
      if (!start.equals(key)) {
        add(byStart.get(start), words, i, found);
      }
      found.subList(from, found.size()).sort(Comparator.comparingInt(each -> -each.end()));
    }
    return found;
  }

  private static void add(
      @Nullable List<Written> written, List<Word> words, int at, List<Found> found) {
    if (written != null) {
      for (Written each : written) {
        if (each.at(words, at)) {
          found.add(new Found(each.term(), at, at + each.keys().size()));
        }
      }
    }
  }

  private static String start(String word) {
    return word.length() > START ? word.substring(0, START) : word;
  }

  /** The first of a role that starts at a word, the longest; or null. */
  static @Nullable Found at(List<Found> found, String role, int word) {
    for (Found each : found) {
      if (each.first() == word && each.is(role)) {
        return each;
      }
    }
    return null;
  }
}
