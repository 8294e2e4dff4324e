package dev.courant.summarize.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** What the check knows of one language: its inflection and its function words. Thread-safe. */
public final class Language {
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("id", IndonesianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("nb", NorwegianStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("tr", TurkishStemmer::new));
  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
  private static final int REMEMBERED_STEMS = 50_000;

  private final String code;
  private final Set<String> functionWords;
  private final Map<String, String> stems = new ConcurrentHashMap<>();

  private Language(String code) {
    this.code = code;
    this.functionWords = functionWords(code);
  }

  /** The lists of the Snowball project, and our own beside them; empty where neither has one. */
  private static Set<String> functionWords(String code) {
    Set<String> words = new HashSet<>(WordLists.words("function-words", code));
    SnowballWords.of(code).forEach(word -> words.add(Fold.fold(word)));
    return Set.copyOf(words);
  }

  /** The language of a BCP 47 tag; its region and script do not matter here. */
  public static Language of(String tag) {
    Language known = KNOWN.get(tag);
    if (known != null) {
      return known;
    }
    String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return KNOWN.computeIfAbsent(primary.matches("[a-z]{2,3}") ? primary : "und", Language::new);
  }

  public String code() {
    return code;
  }

  /** Whether its spelling gives every noun a capital, so that a capital tells no name. */
  public boolean capitalisesNouns() {
    return code.equals("de") || code.equals("lb");
  }

  public boolean functionWord(String key) {
    return functionWords.contains(key);
  }

  public int functionWordCount() {
    return functionWords.size();
  }

  /** What the inflections of a word share. */
  public String stem(String word, String key) {
    Supplier<SnowballStemmer> supplier = STEMMERS.get(code);
    if (supplier == null || key.length() < 3) {
      return key;
    }
    if (stems.size() > REMEMBERED_STEMS) {
      stems.clear();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String known = stems.get(lower); // unlike computeIfAbsent, never waits for another thread
    return known != null ? known : stems.computeIfAbsent(lower, w -> stemmed(supplier.get(), w));
  }

  private static String stemmed(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return Fold.fold(stemmer.getCurrent());
  }
}
