package dev.courant.summarize.features;

import dev.courant.summarize.language.SnowballWords;
import dev.courant.summarize.language.Stemmers;
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
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/** Which words of a language tell nothing, and what the inflections of the others share. */
final class WordForms {
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
    WordForms known = KNOWN.get(language);
    return known != null ? known : KNOWN.computeIfAbsent(language, WordForms::new);
  }

  /** Whether a word, lower case without accents, says nothing of what a text is about. */
  boolean isEmpty(String bare) {
    return empty.contains(bare);
  }

  /** A reader of inflections; not thread-safe. */
  Stems stems() {
    return new Stems(Stemmers.of(language));
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
