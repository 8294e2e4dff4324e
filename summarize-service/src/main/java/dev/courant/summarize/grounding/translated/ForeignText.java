package dev.courant.summarize.grounding.translated;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A source text, read for what a sentence in another language can be compared with. Not
 * thread-safe.
 */
public final class ForeignText {
  /** Scripts without spaces whose words cannot be told apart here. */
  private static final Set<String> NAMELESS = Set.of("th", "lo", "km", "my");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final List<String> sentences;
  private final ForeignNames names;
  private final List<Set<Double>> numbers;
  private final List<Set<Integer>> months;
  private final List<Set<Integer>> weekdays;
  private final String language;
  private final boolean english;
  private final boolean readable;

  /**
   * Reads the source.
   *
   * @param sentences in the order of the text
   * @param language of the source, ISO 639
   * @param claimLanguage of the sentences that will be compared with it
   */
  public ForeignText(List<String> sentences, String language, String claimLanguage) {
    this.sentences = List.copyOf(sentences);
    this.language = language;
    this.english = claimLanguage.equals("en");
    this.names = new ForeignNames(sentences, Exonyms.between(claimLanguage, language));
    this.readable = names.readable() && !NAMELESS.contains(language);
    SpelledNumbers words = SpelledNumbers.of(language);
    ForeignCalendar calendar = ForeignCalendar.of(language);
    this.numbers = sentences.stream().map(s -> ForeignNumbers.in(s, words)).toList();
    this.months = sentences.stream().map(calendar::months).toList();
    this.weekdays = sentences.stream().map(calendar::weekdays).toList();
  }

  /** Every value that a sentence's digits and number words may mean. */
  public Set<Double> numbers(int sentence) {
    return numbers.get(sentence);
  }

  /** The months that a sentence names, 1 to 12. */
  public Set<Integer> months(int sentence) {
    return months.get(sentence);
  }

  /** The weekdays that a sentence names, 1 (Monday) to 7. */
  public Set<Integer> weekdays(int sentence) {
    return weekdays.get(sentence);
  }

  /** All that one of the sentences names. */
  public static Set<Integer> all(List<Set<Integer>> named) {
    Set<Integer> all = new HashSet<>();
    named.forEach(all::addAll);
    return all;
  }

  public Set<Integer> months() {
    return all(months);
  }

  public Set<Integer> weekdays() {
    return all(weekdays);
  }

  /** Whether one of the sentences has a number like a year. */
  public boolean hasYears() {
    return IntStream.range(0, numbers.size()).anyMatch(this::hasYear);
  }

  /** Whether a sentence has a number like a year. */
  public boolean hasYear(int sentence) {
    return numbers.get(sentence).stream()
        .anyMatch(value -> value % 1 == 0 && value >= FIRST_YEAR && value <= LAST_YEAR);
  }

  /** Whether one of the sentences has a year, or the one before or after it. */
  public boolean hasYearNear(int year) {
    return numbers.stream().flatMap(Set::stream).anyMatch(value -> Math.abs(value - year) <= 1);
  }

  /** Whether a name in a sentence is one that translators add to a family name. */
  public boolean givenName(String word) {
    return english && readsHan() && !place(word) && EnglishWords.knownName(word);
  }

  /** Whether the source is written in Chinese characters. */
  public boolean readsHan() {
    return names.readsHan();
  }

  /** Whether one of the sentences has a name, as surely as can be told in its script. */
  public boolean has(String word) {
    return readsHan() ? writes(word) : !named(word).isEmpty();
  }

  private boolean writes(String word) {
    return sentences.stream()
        .anyMatch(s -> s.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The sentences that may have a name. */
  public BitSet named(String name) {
    return names.where(name);
  }

  /**
   * Whether several words are the name of one place, for which there is a name in the source's
   * language.
   */
  public boolean place(String phrase) {
    return names.hasExonym(phrase);
  }

  /**
   * Whether the source must have a word of a name somewhere if it is borne out: no common word, no
   * abbreviation or brand with capitals inside, not the readers' own country, and not written in
   * characters whose readings are not known here.
   *
   * @param word as the sentence has it
   */
  public boolean comparable(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!english || !readable || word.length() < 3 || names.home(word)) {
      return false;
    }
    if (names.hasExonym(word)) {
      return true;
    }
    if (EnglishPlaces.ownName(lower)) {
      return false;
    }
    return word.substring(1).equals(lower.substring(1))
        && !EnglishWords.common(lower)
        && !(language.equals("ja") && JapaneseSyllables.readable(lower));
  }
}
