package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.EnglishWords;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A source text, read for what a sentence in another language can be compared with. Not
 * thread-safe.
 */
public final class ForeignText {
  /** Scripts without spaces whose words cannot be told apart here. */
  private static final Set<String> NAMELESS = Set.of("th", "lo", "km", "my");

  private static final int LONG = 7;

  private static final Pattern DESIGNATION = Pattern.compile("\\p{L}[-‐‑]\\d");

  private static final Pattern REFERENCE =
      Pattern.compile("[该該本我全此同][市省国國区區县縣州镇鎮村院校局队隊]|[该該]公司|自治区|自治區");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final List<String> sentences;
  private final UnreadableNames unreadable;
  private final ForeignNames names;
  private final List<Set<Double>> numbers;
  private final List<Set<Integer>> months;
  private final List<Set<Integer>> weekdays;
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
    this.english = claimLanguage.equals("en");
    this.names = new ForeignNames(sentences, Exonyms.between(claimLanguage, language));
    this.unreadable = new UnreadableNames(language, names.readsHan(), String.join(" ", sentences));
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

  /** Whether one of the sentences has a day without its month, which translators add. */
  public boolean hasBareDay(int day) {
    return readsHan() && ForeignCalendar.bareDay(String.join(" ", sentences), day);
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

  /**
   * How many words from the start on are the name of a person of China; 0 where they start with
   * none.
   */
  public int person(List<String> words) {
    return names.personLength(words);
  }

  /**
   * Whether a word is a family name that the source has in characters, in the letters of Hong Kong,
   * Korea or Vietnam: what follows it is a given name, of which the letters tell little.
   */
  public boolean familyName(String word) {
    return readsHan()
        && HanNames.surnameAbroad(word.toLowerCase(Locale.ROOT))
        && !named(word).isEmpty();
  }

  /** Whether a name in a sentence is one that translators add to a family name. */
  public boolean givenName(String word) {
    return english && readsHan() && !place(word) && EnglishWords.knownName(word);
  }

  /** Whether a word may be a family name: no common word, unless Asia has such a name. */
  public boolean canBeFamilyName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !EnglishWords.common(lower) || Pinyin.surname(lower) || HanNames.surnameAbroad(lower);
  }

  /** Whether a name is so long and so foreign that Chinese characters hardly fit it by chance. */
  public boolean sure(String word) {
    return word.length() >= LONG && Pinyin.syllables(Romanisation.of(word)) == 0 && !place(word);
  }

  /** Whether a sentence means a place or body that was named before: "the said city". */
  public boolean refersBack(int sentence) {
    return readsHan() && REFERENCE.matcher(sentences.get(sentence)).find();
  }

  /** Whether the source is written in Chinese characters. */
  public boolean readsHan() {
    return names.readsHan();
  }

  /** Whether a thing has a number after a hyphen there: "Союз-5", "卡-52". */
  public boolean designates() {
    return sentences.stream().anyMatch(s -> DESIGNATION.matcher(s).find());
  }

  /** Whether a thing has a number after a hyphen there. */
  public boolean designates(String number) {
    return sentences.stream().anyMatch(s -> s.matches("(?s).*\\p{L}[-‐‑]" + number + "(?!\\d).*"));
  }

  /** Whether one of the sentences has a name, as surely as can be told in its script. */
  public boolean has(String word) {
    return readsHan() ? writes(word) : !named(word).isEmpty();
  }

  private boolean writes(String word) {
    return sentences.stream()
        .anyMatch(s -> s.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The sentences that name two places of China by one character each, as roads are named. */
  public BitSet contracted(String one, String other) {
    return names.contracted(one, other);
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
        && !unreadable.has(word);
  }
}
