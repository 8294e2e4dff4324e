package dev.courant.summarize.language;

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
  public static final String UNKNOWN = "und";
  private static final int SAMPLE = 600;
  private static final int SHORTEST_TO_CONTRADICT = 80;
  private static final int SHORTEST_TO_TELL = 20;
  private static final int ASKED = 300;
  private static final double PLAUSIBLE = 0.9;
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
   * Whether a sentence is in a language, as far as can be told: by its frequent words, its script,
   * or else by models, which may take a hundred times as long. Where several languages are about
   * equally likely, it may be in each of them.
   *
   * @param language BCP 47
   */
  public static boolean isIn(String sentence, String language) {
    Locale locale = Locale.forLanguageTag(language);
    String primary = locale.getLanguage();
    String listed = listed(primary);
    if (FUNCTION_WORDS.isClearly(sentence, listed)) {
      return true;
    }
    if (!Scripts.isWrittenIn(sentence, locale)) {
      return false;
    }
    if (!TELLABLE.contains(primary) && !primary.equals("no")) {
      return true;
    }
    String told = clearly(sentence, primary);
    if (primary.equals("ja") && told.equals("zh")) {
      return true; // a headline may do without kana
    }
    return told.equals(UNKNOWN)
        ? isPlausible(sentence, primary)
        : areAlike(primary, told) || FUNCTION_WORDS.isRather(sentence, listed, listed(told));
  }

  /** The language under which the function words have it. */
  private static String listed(String primary) {
    return NORWEGIAN.contains(primary) ? "no" : primary;
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
    String clear = clearly(sample, hint);
    return clear.equals(UNKNOWN)
        ? ask(sample.substring(0, Math.min(ASKED, sample.length())))
        : clear;
  }

  /** By script and function words, or unknown. */
  private static String clearly(String text, String hint) {
    String byScript = Scripts.language(text);
    return byScript.equals(UNKNOWN) ? FUNCTION_WORDS.language(text, listed(hint)) : byScript;
  }

  private static String ask(String sample) {
    return Detector.SHARED.computeLanguageConfidenceValues(sample).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> code(best.getKey()))
        .orElse(UNKNOWN);
  }

  /** Whether a language is about as likely as the likeliest; for single sentences. */
  private static boolean isPlausible(String sentence, String primary) {
    Map<Language, Double> scores = Detector.SHARED.computeLanguageConfidenceValues(sentence);
    return scores.isEmpty()
        || scores.entrySet().stream()
            .anyMatch(
                score -> areAlike(primary, code(score.getKey())) && score.getValue() >= PLAUSIBLE);
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
