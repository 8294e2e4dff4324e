package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Statement;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.story.telling.StoryTeller.Account;
import dev.courant.story.text.TextWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline of a story among its members' own: the one whose words most accounts have,
 * in the story's language where there is one, of an article that is no copy. The one that stands
 * stays as long as no other is clearly nearer.
 */
final class Headline {
  private static final double CLEARLY = 0.8;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 160;
  private static final double ODD = 0.6;

  private final Membership members;
  private final TermWeights weights;

  Headline(Membership members, TermWeights weights) {
    this.members = members;
    this.weights = weights;
  }

  private record Candidate(StorySentence told, double score) {}

  /** Null where no member has a headline. */
  @Nullable StorySentence choose(@Nullable StoryTold before) {
    List<Candidate> candidates = candidates();
    Candidate best = null;
    for (Candidate each : candidates) {
      if (best == null || each.score() > best.score()) {
        best = each;
      }
    }
    if (best == null) {
      return null;
    }
    StorySentence standing = before == null ? null : before.headline();
    double least = CLEARLY * best.score();
    return candidates.stream()
        .filter(each -> standing != null && each.told().text().equals(standing.text()))
        .filter(each -> each.score() >= least)
        .findFirst()
        .orElse(best)
        .told();
  }

  private List<Candidate> candidates() {
    List<Candidate> all =
        members.own().stream()
            .map(this::candidate)
            .filter(each -> !each.told().text().isBlank())
            .toList();
    List<Candidate> inLanguage =
        all.stream().filter(each -> each.told().language().equals(members.language())).toList();
    return inLanguage.isEmpty() ? all : inLanguage;
  }

  private Candidate candidate(Account member) {
    ArticleSummarized article = member.article();
    Statement headline = article.headline();
    boolean outlets = headline.text().equals(article.original().headline());
    StorySentence told =
        new StorySentence(
            headline.text(),
            outlets ? article.original().language() : article.language(),
            Membership.quotes(article, headline));
    return new Candidate(told, score(headline.text()));
  }

  private double score(String text) {
    Set<String> terms = TextWords.terms(text);
    boolean odd = text.length() < SHORTEST || text.length() > LONGEST || text.endsWith("?");
    return weights.score(terms) * (odd ? ODD : 1);
  }
}
