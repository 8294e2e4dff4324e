package dev.courant.summarize.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of running text by the frequent words that it has, each counting less the more
 * languages have it; read from {@code function-words.properties} beside this class. A few
 * microseconds, where models take milliseconds; answers only when the text leaves no doubt.
 */
final class FunctionWords {
  private static final String FILE = "function-words.properties";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final double LEAST_SCORE = 3;
  private static final double LEAST_SCORE_OF_HINT = 2;
  private static final double LEAST_SHARE = 0.05;
  private static final double LEAST_LEAD = 1.6;

  private final Map<String, List<String>> languagesByWord = load();

  /**
   * The language, ISO 639-1, or {@code und} where the words do not tell it.
   *
   * @param hint the language to prefer among those that the words suggest about equally
   */
  String language(String text, String hint) {
    Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    Map<String, Double> scores = new HashMap<>();
    for (String word : words) {
      List<String> languages = languagesByWord.getOrDefault(word, List.of());
      languages.forEach(language -> scores.merge(language, 1.0 / languages.size(), Double::sum));
    }
    return clear(scores, Math.max(LEAST_SCORE, LEAST_SHARE * words.size()), hint);
  }

  private static String clear(Map<String, Double> scores, double least, String hint) {
    String best = Languages.UNKNOWN;
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    if (scores.getOrDefault(hint, 0.0) >= Math.max(LEAST_SCORE_OF_HINT, most / LEAST_LEAD)) {
      return hint;
    }
    return most >= least && most >= LEAST_LEAD * second ? best : Languages.UNKNOWN;
  }

  private static Map<String, List<String>> load() {
    Properties lists = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(FunctionWords.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      lists.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> languages = new HashMap<>();
    for (String language : lists.stringPropertyNames()) {
      for (String word : lists.getProperty(language).split(" ")) {
        languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language);
      }
    }
    return languages;
  }
}
