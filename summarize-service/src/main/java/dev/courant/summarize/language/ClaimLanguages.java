package dev.courant.summarize.language;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells languages apart by script and function words: enough to see whether two texts share one.
 * {@link Languages} tells which one, for the reader, and may ask models; that costs milliseconds a
 * sentence, and here a wrong answer for a short one costs a true sentence.
 */
public final class ClaimLanguages {
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final List<Language> KNOWN =
      SnowballWords.languages().stream().sorted().map(Language::of).toList();
  private static final int READ = 2_000;
  private static final int TELLING = 2;
  private static final double MOSTLY = 0.5;

  private ClaimLanguages() {}

  /** The language of a text: the one it declares, or what its words tell where it declares none. */
  public static Language of(String text, String declared) {
    Language language = Language.of(declared);
    return language.code().equals("und") ? Language.of(guess(text, "und")) : language;
  }

  /** The language of a sentence; the source's, where nothing tells otherwise. */
  public static Language ofClaim(String sentence, Language source) {
    boolean latin = Scripts.languages(sentence).isEmpty();
    if (latin && !ULocale.addLikelySubtags(new ULocale(source.code())).getScript().equals("Latn")) {
      return Language.of(guess(sentence, "en"));
    }
    String guessed = guess(sentence, source.code());
    return Language.of(
        latin && guessed.equals(source.code()) && english(sentence, source) ? "en" : guessed);
  }

  /** Whether a sentence too short for function words is made of English words. */
  private static boolean english(String sentence, Language source) {
    List<String> words =
        LETTERS.splitAsStream(sentence).filter(w -> w.length() > 2).map(Fold::fold).toList();
    long own = words.stream().filter(source::functionWord).count();
    long common = words.stream().filter(EnglishWords::common).count();
    return !source.code().equals("en") && own == 0 && common >= MOSTLY * words.size() && common > 1;
  }

  private static String guess(String text, String otherwise) {
    String script = Scripts.languages(text);
    if (!script.isEmpty()) {
      return script.contains(otherwise) ? otherwise : script.substring(0, 2);
    }
    Map<String, Integer> hits = new HashMap<>();
    for (String word : LETTERS.split(text.substring(0, Math.min(READ, text.length())))) {
      String key = Fold.fold(word);
      for (Language language : KNOWN) {
        if (key.length() > 1 && language.functionWord(key)) {
          hits.merge(language.code(), 1, Integer::sum);
        }
      }
    }
    int own = hits.getOrDefault(otherwise, 0);
    String best = otherwise;
    int most = own + (otherwise.equals("und") ? 0 : TELLING - 1);
    for (Map.Entry<String, Integer> language : hits.entrySet()) {
      if (language.getValue() > most) {
        best = language.getKey();
        most = language.getValue();
      }
    }
    return best;
  }
}
