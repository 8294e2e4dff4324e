package dev.courant.summarize.features;

import dev.courant.summarize.language.SnowballWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/** Which words of a language tell nothing, and what the inflections of the others share. */
final class WordForms {
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
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

  /** Names are not inflected, or hardly, in these. */
  private static final Set<String> WITHOUT_CASES =
      Set.of("ca", "da", "de", "en", "es", "fr", "id", "it", "nb", "nl", "no", "pt", "sv", "vi");

  /** Inflected without a stemmer: the beginnings of long words are compared. */
  private static final Set<String> INFLECTED =
      Set.of("be", "bg", "cs", "et", "hr", "lv", "mk", "pl", "sk", "sl", "sq", "sr", "uk");

  private static final int BEGINNING = 6;
  private static final String FUNCTION_WORDS =
      "/dev/courant/summarize/language/function-words.properties";
  private static final String COMMON = "common-words.properties";
  private static final Map<String, WordForms> KNOWN = new ConcurrentHashMap<>();

  private final String language;
  private final Set<String> empty = new HashSet<>();

  private WordForms(String language) {
    this.language = language;
    SnowballWords.of(language).forEach(word -> empty.add(LatinLetters.withoutAccents(word)));
    addAll(FUNCTION_WORDS);
    addAll(COMMON);
    Locale locale = Locale.of(language);
    for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
      Arrays.stream(DayOfWeek.values()).forEach(day -> addName(day.getDisplayName(style, locale)));
      Arrays.stream(Month.values()).forEach(month -> addName(month.getDisplayName(style, locale)));
    }
  }

  /** Those of a language, ISO 639-1; for one that is not known every word tells something. */
  static WordForms of(String language) {
    return KNOWN.computeIfAbsent(language, WordForms::new);
  }

  /** Whether a word, lower case without accents, says nothing of what a text is about. */
  boolean isEmpty(String bare) {
    return empty.contains(bare);
  }

  /** A reader of inflections; not thread-safe. */
  Stems stems() {
    Supplier<SnowballStemmer> stemmer = STEMMERS.get(language);
    return new Stems(stemmer == null ? null : stemmer.get());
  }

  /** What inflections of a word share, by an instance of Snowball's stemmer. */
  final class Stems {
    private final @Nullable SnowballStemmer stemmer;

    private Stems(@Nullable SnowballStemmer stemmer) {
      this.stemmer = stemmer;
    }

    /** Without accents. */
    String of(String lower, boolean name) {
      if (stemmer != null && !(name && WITHOUT_CASES.contains(language))) {
        stemmer.setCurrent(lower);
        stemmer.stem();
        return LatinLetters.withoutAccents(stemmer.getCurrent());
      }
      String bare = LatinLetters.withoutAccents(lower);
      return INFLECTED.contains(language) && bare.length() > BEGINNING
          ? bare.substring(0, BEGINNING)
          : bare;
    }
  }

  private void addName(String name) {
    if (name.chars().noneMatch(Character::isDigit)) {
      empty.add(LatinLetters.withoutAccents(name));
    }
  }

  private void addAll(String file) {
    Properties lists = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(WordForms.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      lists.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String word : lists.getProperty(language, "").split(" ")) {
      empty.add(LatinLetters.withoutAccents(word));
    }
  }
}
