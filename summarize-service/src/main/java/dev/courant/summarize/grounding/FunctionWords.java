package dev.courant.summarize.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** The function words of a language: the lists of the Snowball project, as Lucene carries them. */
final class FunctionWords {
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

  private FunctionWords() {}

  /** The languages that have a list. */
  static Set<String> languages() {
    return LISTS.keySet();
  }

  /** Folded words; empty for a language without a list. */
  static Set<String> of(String language) {
    Set<String> words = new HashSet<>(WordLists.words("function-words", language));
    String list = LISTS.get(language);
    if (list != null) {
      for (Object word : snowball(list + "_stop.txt")) {
        words.add(Fold.fold(new String((char[]) word).toLowerCase(Locale.ROOT)));
      }
    }
    return Set.copyOf(words);
  }

  private static CharArraySet snowball(String file) {
    try (InputStream in = SnowballFilter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Lucene's analysis module lacks " + file);
      }
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
