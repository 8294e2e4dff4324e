package dev.courant.summarize.section;

import dev.courant.summarize.language.LexiconFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lexicon of each language, read when first asked for and kept. */
final class TopicLexicons {
  private static final Map<String, List<String>> NEIGHBOURS =
      Map.ofEntries(
          Map.entry("no", List.of("nb")),
          Map.entry("nn", List.of("nb")),
          Map.entry("fo", List.of("da")),
          Map.entry("is", List.of("is", "da")),
          Map.entry("af", List.of("af", "nl")),
          Map.entry("lb", List.of("lb", "de")),
          Map.entry("fy", List.of("nl")),
          Map.entry("ca", List.of("ca", "es")),
          Map.entry("gl", List.of("gl", "es", "pt")),
          Map.entry("ast", List.of("es")),
          Map.entry("be", List.of("be", "ru")),
          Map.entry("mk", List.of("mk", "bg")),
          Map.entry("hr", List.of("sr-latn")),
          Map.entry("bs", List.of("sr-latn")),
          Map.entry("sh", List.of("sr-latn")),
          Map.entry("sr", List.of("sr", "sr-latn")),
          Map.entry("sk", List.of("sk", "cs")),
          Map.entry("ms", List.of("id")),
          Map.entry("az", List.of("az", "tr")));

  private final Map<String, List<String>> files = new ConcurrentHashMap<>();
  private final Map<List<String>, TopicLexicon> lexicons = new ConcurrentHashMap<>();

  /**
   * The lexicon of a language together with the names that all languages share.
   *
   * @param language BCP 47; for one that has none, or {@code und}, the English one answers
   */
  TopicLexicon of(String language) {
    List<String> names = files.computeIfAbsent(Languages.base(language), TopicLexicons::files);
    return lexicons.computeIfAbsent(names, TopicLexicon::of);
  }

  private static List<String> files(String base) {
    List<String> files = new ArrayList<>(NEIGHBOURS.getOrDefault(base, List.of(base)));
    files.removeIf(name -> !LexiconFile.exists(Topic.class, "topics/" + name + ".txt"));
    if (files.isEmpty()) {
      files.add("en");
    }
    files.add("all");
    return files;
  }
}
