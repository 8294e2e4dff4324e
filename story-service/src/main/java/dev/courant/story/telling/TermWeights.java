package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Statement;
import dev.courant.story.telling.StoryTeller.Account;
import dev.courant.story.text.TextWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many independent accounts have a term in what they are told by: the centre of a story. */
final class TermWeights {
  private static final double LENGTH = 4;

  private final Map<String, Set<Integer>> sources = new HashMap<>();

  private TermWeights() {}

  static TermWeights of(Membership members) {
    TermWeights weights = new TermWeights();
    for (Account each : members.own()) {
      ArticleSummarized article = each.article();
      int source = members.sources().of(article.id());
      weights.add(article.headline().text(), source);
      article.summary().stream().map(Statement::text).forEach(text -> weights.add(text, source));
    }
    return weights;
  }

  private void add(String text, int source) {
    for (String term : TextWords.terms(text)) {
      sources.computeIfAbsent(term, key -> new HashSet<>()).add(source);
    }
  }

  /** How near to the centre a sentence with these terms is; its length does not matter much. */
  double score(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += Math.log(sources.getOrDefault(term, Set.of()).size() + 0.5);
    }
    return Math.max(0, sum) / Math.sqrt(terms.size() + LENGTH) + 1;
  }

  /** Whether at least two accounts have a term, or the only one has. */
  boolean central(String term) {
    return sources.getOrDefault(term, Set.of()).size() > 1;
  }
}
