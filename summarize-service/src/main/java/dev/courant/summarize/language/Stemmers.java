package dev.courant.summarize.language;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The stemmers of the Snowball project, as Lucene has them, by language. */
public final class Stemmers {
  private static final Map<String, Supplier<SnowballStemmer>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("el", GreekStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("id", IndonesianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("nb", NorwegianStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("tr", TurkishStemmer::new));

  private Stemmers() {}

  /**
   * A new stemmer, which is not thread-safe.
   *
   * @param language ISO 639-1
   * @return null for a language that has none
   */
  public static @Nullable SnowballStemmer of(String language) {
    Supplier<SnowballStemmer> stemmer = BY_LANGUAGE.get(language);
    return stemmer == null ? null : stemmer.get();
  }

  static boolean has(String language) {
    return BY_LANGUAGE.containsKey(language);
  }
}
