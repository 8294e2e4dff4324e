package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of two words in an article, either of which may stand for both: "Shiraz" and "Nawaz".
 * Only those whose two words go with no other, so neither the members of a family nor "Manchester".
 */
public final class FullNames {
  private static final int OFTEN = 2;
  private static final double MOSTLY = 0.25;

  private final Map<String, Map<String, Integer>> followers = new HashMap<>();
  private final Map<String, Set<String>> leaders = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();

  /**
   * Reads them off an article.
   *
   * @param cased whether its names can be told by their capitals; otherwise two words count as a
   *     name where they stand side by side often
   */
  public FullNames(List<Reading> article, boolean cased) {
    Set<String> known = cased ? withinSentences(article) : Set.of();
    for (Reading sentence : article) {
      if (cased) {
        for (Names.Name name : Names.in(sentence)) {
          boolean opens = Names.startsClause(sentence, name.first());
          boolean named = !opens || known.contains(sentence.tokens().get(name.first()).key());
          pairs(sentence, named ? name.first() : name.first() + 1, name.end());
        }
      } else {
        pairs(sentence, 0, sentence.tokens().size());
        sentence.tokens().forEach(token -> words.merge(token.key(), 1, Integer::sum));
      }
    }
    if (!cased) {
      followers.forEach((first, second) -> second.values().removeIf(times -> rare(first, times)));
    }
    followers.forEach((first, second) ->
        second
            .keySet()
            .forEach(last -> leaders.computeIfAbsent(last, _ -> new HashSet<>()).add(first)));
  }

  /** The words that have a capital where the first word of a sentence is not. */
  private static Set<String> withinSentences(List<Reading> article) {
    Set<String> words = new HashSet<>();
    for (Reading sentence : article) {
      for (Names.Name name : Names.in(sentence)) {
        for (int i = name.first(); i < name.end(); i++) {
          if (!Names.startsClause(sentence, i)) {
            words.add(sentence.tokens().get(i).key());
          }
        }
      }
    }
    return words;
  }

  private void pairs(Reading sentence, int from, int end) {
    List<Token> tokens = sentence.tokens();
    for (int i = from; i + 1 < end; i++) {
      if (partOfName(tokens.get(i)) && partOfName(tokens.get(i + 1))) {
        followers
            .computeIfAbsent(tokens.get(i).key(), _ -> new HashMap<>())
            .merge(tokens.get(i + 1).key(), 1, Integer::sum);
      }
    }
  }

  private static boolean partOfName(Token token) {
    return token.word() && token.content() && token.key().length() > 1;
  }

  private boolean rare(String word, int times) {
    return times < OFTEN || times < MOSTLY * words.getOrDefault(word, 0);
  }

  /** The other word of the full name that a word belongs to, folded. */
  public Optional<String> other(String word) {
    return only(followers.getOrDefault(word, Map.of()).keySet())
        .filter(last -> only(leaders.getOrDefault(last, Set.of())).isPresent())
        .or(() ->
            only(leaders.getOrDefault(word, Set.of()))
                .filter(
                    first -> only(followers.getOrDefault(first, Map.of()).keySet()).isPresent()));
  }

  private static Optional<String> only(Set<String> words) {
    return words.size() == 1 ? Optional.of(words.iterator().next()) : Optional.empty();
  }
}
