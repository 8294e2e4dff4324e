package dev.courant.summarize.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The word lists in {@code lists} beside this class: {@code NAME.txt}, UTF-8, one line {@code
 * LANGUAGE word word ...} each, several lines a language allowed, {@code #} starts a comment,
 * {@code _} stands for a space.
 */
public final class WordLists {
  private static final Map<String, List<String>> FILES = new ConcurrentHashMap<>();

  private static final Map<Key, List<String[]>> LINES = new ConcurrentHashMap<>();
  private static final Map<Key, Set<String>> WORDS = new ConcurrentHashMap<>();

  private record Key(String name, String language) {}

  private WordLists() {}

  /** The folded words of one language; empty where the list has none. */
  public static Set<String> words(String name, String language) {
    return WORDS.computeIfAbsent(
        new Key(name, language),
        key ->
            lines(name, language).stream()
                .flatMap(Arrays::stream)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** The lines of one language, each as its folded words. */
  public static List<String[]> lines(String name, String language) {
    return LINES.computeIfAbsent(new Key(name, language), WordLists::parse);
  }

  private static List<String[]> parse(Key key) {
    String start = key.language() + " ";
    return FILES.computeIfAbsent(key.name(), WordLists::read).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> folded(line.substring(start.length())))
        .toList();
  }

  private static String[] folded(String line) {
    String[] words = line.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      words[i] = Fold.fold(words[i]).replace('_', ' ');
    }
    return words;
  }

  private static List<String> read(String name) {
    String file = "lists/" + name + ".txt";
    if (!LexiconFile.exists(WordLists.class, file)) {
      throw new IllegalStateException("no word list " + name);
    }
    return LexiconFile.lines(WordLists.class, file);
  }
}
