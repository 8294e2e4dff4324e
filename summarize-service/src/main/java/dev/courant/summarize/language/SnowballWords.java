package dev.courant.summarize.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** The function words of some languages: the lists of the Snowball project, as Lucene has them. */
public final class SnowballWords {
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("id", "indonesian"),
          Map.entry("it", "italian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  private SnowballWords() {}

  /** The languages that have a list, ISO 639-1. */
  public static Set<String> languages() {
    return LISTS.keySet();
  }

  /** Lower case; read anew at each call, and empty for a language without a list. */
  public static Set<String> of(String language) {
    String list = LISTS.get(language);
    return list == null ? Set.of() : read(list + "_stop.txt");
  }

  private static Set<String> read(String file) {
    try (InputStream in = SnowballFilter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Lucene's analysis module lacks " + file);
      }
      Set<String> words = new HashSet<>();
      for (Object word :
          WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        words.add(new String((char[]) word).toLowerCase(Locale.ROOT));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
