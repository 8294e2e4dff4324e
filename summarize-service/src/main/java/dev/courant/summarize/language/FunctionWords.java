package dev.courant.summarize.language;

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

/**
 * Tells the language of running text by the frequent words that it has, each counting less the more
 * languages have it; read from {@code function-words.properties} beside this class. A few
 * microseconds, where models take milliseconds; answers only when the text leaves no doubt.
 */
final class FunctionWords {
  private static final String FILE = "function-words.properties";
  private static final double LEAST_SCORE = 3;
  private static final double LEAST_SCORE_OF_HINT = 2;
  private static final double LEAST_SHARE = 0.05;
  private static final double LEAST_LEAD = 1.6;
  private static final double LEAST_SCORE_OF_SENTENCE = 1;
  private static final double LEAST_SHARE_OF_SENTENCE = 0.1;
  private static final double LEAST_LEAD_OF_SENTENCE = 3;

  private final List<String> known;
  private final Map<String, int[]> frequent;

  /** Those, and the longer lists that some languages have: single sentences have few words. */
  private final Map<String, int[]> telling;

  FunctionWords() {
    Map<String, List<String>> lists = load();
    known = lists.values().stream().flatMap(List::stream).distinct().sorted().toList();
    frequent = numbered(lists);
    telling = numbered(withLongerLists(lists));
  }

  /**
   * The language, ISO 639-1, or {@code und} where the words do not tell it.
   *
   * @param hint the language to prefer among those that the words suggest about equally
   */
  String language(String text, String hint) {
    Set<String> words = words(text);
    return clear(scores(words, frequent), Math.max(LEAST_SCORE, LEAST_SHARE * words.size()), hint);
  }

  /**
   * Whether a single sentence leaves no doubt that it is in a language: it has a word that only
   * this one has, or several that few have, and next to none of any other. False says nothing.
   */
  boolean isClearly(String sentence, String language) {
    Set<String> words = words(sentence);
    double[] scores = scores(words, telling);
    double own = scoreOf(language, scores);
    double least = Math.max(LEAST_SCORE_OF_SENTENCE, LEAST_SHARE_OF_SENTENCE * words.size());
    if (own < least) {
      return false;
    }
    int number = known.indexOf(language);
    for (int i = 0; i < scores.length; i++) {
      if (i != number && own < LEAST_LEAD_OF_SENTENCE * scores[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence has frequent words of one language, and far more than of another. */
  boolean isRather(String sentence, String language, String other) {
    Set<String> words = words(sentence);
    double[] scores = scores(words, telling);
    double own = scoreOf(language, scores);
    return own >= LEAST_SHARE_OF_SENTENCE * words.size()
        && own >= LEAST_LEAD * scoreOf(other, scores);
  }

  /** For each known language what its words come to; 0 for none. */
  private double[] scores(Set<String> words, Map<String, int[]> languagesByWord) {
    double[] scores = new double[known.size()];
    for (String word : words) {
      int[] languages = languagesByWord.get(word);
      if (languages != null) {
        for (int language : languages) {
          scores[language] += 1.0 / languages.length;
        }
      }
    }
    return scores;
  }

  private double scoreOf(String language, double[] scores) {
    int number = known.indexOf(language);
    return number < 0 ? 0 : scores[number];
  }

  private Map<String, int[]> numbered(Map<String, List<String>> languagesByWord) {
    Map<String, int[]> numbered = new HashMap<>();
    languagesByWord.forEach((word, languages) ->
        numbered.put(word, languages.stream().mapToInt(known::indexOf).toArray()));
    return numbered;
  }

  /** What stands between other characters than letters and marks. */
  private static Set<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!Character.isLetter(c) && !Characters.isMark(c)) {
        words.add(lower.substring(start, i));
        start = next;
      }
      i = next;
    }
    words.add(lower.substring(start));
    words.remove("");
    return words;
  }

  private String clear(double[] scores, double least, String hint) {
    String best = Languages.UNKNOWN;
    double most = 0;
    double second = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > most) {
        second = most;
        most = scores[i];
        best = known.get(i);
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    if (scoreOf(hint, scores) >= Math.max(LEAST_SCORE_OF_HINT, most / LEAST_LEAD)) {
      return hint;
    }
    return most >= least && most >= LEAST_LEAD * second ? best : Languages.UNKNOWN;
  }

  private static Map<String, List<String>> withLongerLists(Map<String, List<String>> lists) {
    Map<String, List<String>> all = new HashMap<>();
    lists.forEach((word, languages) -> all.put(word, new ArrayList<>(languages)));
    Set<String> known = new HashSet<>();
    lists.values().forEach(known::addAll);
    known.retainAll(SnowballWords.languages());
    for (String language : known) {
      for (String word : SnowballWords.of(language)) {
        List<String> languages = all.computeIfAbsent(word, key -> new ArrayList<>());
        if (!languages.contains(language)) {
          languages.add(language);
        }
      }
    }
    return all;
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
