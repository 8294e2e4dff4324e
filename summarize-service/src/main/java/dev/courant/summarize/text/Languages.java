package dev.courant.summarize.text;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: what the outlet declares, unless the text itself is clearly in
 * another. Function words tell most texts; for the rest, models (some 50 MB of heap, two seconds to
 * read) are loaded at first need, once.
 */
public final class Languages {
  static final String UNKNOWN = "und";
  private static final int SAMPLE = 600;
  private static final int SHORTEST_TO_CONTRADICT = 80;
  private static final int SHORTEST_TO_TELL = 20;
  private static final int ASKED = 300;
  private static final double SURE = 0.75;
  private static final FunctionWords FUNCTION_WORDS = new FunctionWords();
  private static final Set<String> NORWEGIAN = Set.of("no", "nb", "nn");
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("no", "nb", "nn", "da"),
          Set.of("bs", "hr", "sr", "sh", "cnr"),
          Set.of("id", "ms"),
          Set.of("tl", "fil"));
  private static final Set<String> REAL = Set.of(Locale.getISOLanguages());
  private static final Set<String> TELLABLE =
      Arrays.stream(Language.values()).map(Languages::code).collect(Collectors.toUnmodifiableSet());

  private Languages() {}

  /**
   * The language of a text.
   *
   * @param declared BCP 47, as the outlet has it, or null
   * @return BCP 47, or {@code und} where nobody knows
   */
  public static String of(String text, @Nullable String declared) {
    String hint = declared == null ? UNKNOWN : wellFormed(declared);
    boolean hinted = !hint.equals(UNKNOWN);
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (letters(sample) < (hinted ? SHORTEST_TO_CONTRADICT : SHORTEST_TO_TELL)) {
      return hint;
    }
    String primary = Locale.forLanguageTag(hint).getLanguage();
    if (hinted && !TELLABLE.contains(primary) && !primary.equals("no")) {
      return hint;
    }
    String detected = detect(sample, primary);
    return detected.equals(UNKNOWN) || areAlike(primary, detected) ? hint : detected;
  }

  /**
   * Whether the words of one sentence leave no doubt that it is in a language. False says nothing:
   * {@link #of} is then to be asked, which may take a hundred times as long.
   *
   * @param language BCP 47
   */
  public static boolean isClearlyIn(String sentence, String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return FUNCTION_WORDS.isClearly(sentence, NORWEGIAN.contains(primary) ? "no" : primary);
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      letters += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static String wellFormed(String declared) {
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    return REAL.contains(locale.getLanguage()) ? locale.toLanguageTag() : UNKNOWN;
  }

  private static boolean areAlike(String hint, String detected) {
    return hint.equals(detected)
        || ALIKE.stream().anyMatch(group -> group.contains(hint) && group.contains(detected));
  }

  private static String detect(String sample, String hint) {
    String clear = Scripts.language(sample);
    if (clear.equals(UNKNOWN)) {
      clear = FUNCTION_WORDS.language(sample, NORWEGIAN.contains(hint) ? "no" : hint);
    }
    return clear.equals(UNKNOWN)
        ? ask(sample.substring(0, Math.min(ASKED, sample.length())))
        : clear;
  }

  private static String ask(String sample) {
    Map<Language, Double> scores = Detector.SHARED.computeLanguageConfidenceValues(sample);
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() >= SURE)
        .map(best -> code(best.getKey()))
        .orElse(UNKNOWN);
  }

  private static String code(Language language) {
    return language == Language.UNKNOWN
        ? UNKNOWN
        : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
  }

  /** Initialised by the first use. */
  private static final class Detector {
    static final LanguageDetector SHARED =
        LanguageDetectorBuilder.fromAllLanguages().withLowAccuracyMode().build();
  }
}
