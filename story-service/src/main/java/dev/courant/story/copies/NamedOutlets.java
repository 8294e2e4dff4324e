package dev.courant.story.copies;

import dev.courant.story.text.TextWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which members of a story name which: the outlets that their texts lean on, named as an origin, or
 * written out in their first or last sentences.
 */
final class NamedOutlets {
  private static final int SHORTEST = 6;
  private static final int LONGEST_NAME = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}.]*[\\p{L}\\p{N}\\p{M}]");
  private static final Set<String> ARTICLES =
      Set.of("the", "der", "die", "das", "le", "la", "les", "el", "il", "o", "a");

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> asWritten = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  NamedOutlets(List<Provenance> articles) {
    for (int i = 0; i < articles.size(); i++) {
      String name = articles.get(i).outlet().name();
      byName.putIfAbsent(folded(name), i);
      List<String> words = words(name);
      boolean article = words.size() > 1 && ARTICLES.contains(folded(words.getFirst()));
      String written = String.join(" ", article ? words.subList(1, words.size()) : words);
      if (written.length() >= SHORTEST) {
        asWritten.putIfAbsent(written, i);
        firstWords.add(written.split(" ", 2)[0]);
      }
    }
  }

  /** The first members of the outlets that an article names as where its news comes from. */
  Set<Integer> namedBy(Provenance article) {
    Set<Integer> named = new LinkedHashSet<>();
    String origin = article.origin();
    Integer place = origin == null ? null : byName.get(folded(origin));
    if (place != null) {
      named.add(place);
    }
    article.edges().forEach(sentence -> addNamed(sentence, named));
    Integer own = byName.get(folded(article.outlet().name()));
    if (own != null) {
      named.remove(own);
    }
    return named;
  }

  private void addNamed(String sentence, Set<Integer> named) {
    List<String> words = words(sentence);
    for (int from = 0; from < words.size(); from++) {
      if (!firstWords.contains(words.get(from))) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
        Integer place = asWritten.get(String.join(" ", words.subList(from, to)));
        if (place != null) {
          named.add(place);
        }
      }
    }
  }

  private static List<String> words(String text) {
    return new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
  }

  /** A name as it is compared. */
  static String folded(String name) {
    List<String> words = TextWords.of(name);
    boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst());
    return String.join(" ", article ? words.subList(1, words.size()) : words);
  }
}
