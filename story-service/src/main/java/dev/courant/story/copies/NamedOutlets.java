package dev.courant.story.copies;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Origin;
import dev.courant.model.Sentence;
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
  private static final int EDGE = 4;
  private static final int LONGEST_NAME = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}.]*[\\p{L}\\p{N}\\p{M}]");
  private static final Set<String> ARTICLES =
      Set.of("the", "der", "die", "das", "le", "la", "les", "el", "il", "o", "a");

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> asWritten = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  NamedOutlets(List<ArticleSummarized> articles) {
    for (int i = 0; i < articles.size(); i++) {
      String name = articles.get(i).original().outlet().name();
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
  Set<Integer> namedBy(ArticleSummarized article) {
    Set<Integer> named = new LinkedHashSet<>();
    for (Origin origin : article.origins().stream().limit(1).toList()) {
      Integer place = byName.get(folded(origin.name()));
      if (place != null) {
        named.add(place);
      }
    }
    int size = article.sentences().size();
    for (int i = 0; i < size; i++) {
      if (i < EDGE || i >= size - EDGE) {
        addNamed(article.sentences().get(i), named);
      }
    }
    Integer own = byName.get(folded(article.original().outlet().name()));
    if (own != null) {
      named.remove(own);
    }
    return named;
  }

  private void addNamed(Sentence sentence, Set<Integer> named) {
    List<String> words = words(sentence.text());
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
