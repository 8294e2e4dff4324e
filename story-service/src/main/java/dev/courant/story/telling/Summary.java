package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Features.Claim;
import dev.courant.model.Statement;
import dev.courant.model.story.Quote;
import dev.courant.model.story.StorySentence;
import dev.courant.story.telling.StoryTeller.Account;
import dev.courant.story.text.TextWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums a story up in sentences of its members' summaries: those nearest to what most accounts have,
 * none that repeats another, none with a figure that a later article has brought up to date.
 */
final class Summary {
  private static final int MOST = 5;
  private static final double REPEATED = 0.5;
  private static final double LATER = 0.92;

  private final Membership members;
  private final TermWeights weights;
  private final Map<String, String> figures;

  Summary(Membership members, TermWeights weights) {
    this.members = members;
    this.weights = weights;
    this.figures = members.latestFigures();
  }

  private record Candidate(StorySentence told, Set<String> terms, double score) {}

  List<StorySentence> sentences() {
    List<Candidate> left = new ArrayList<>(candidates());
    List<StorySentence> chosen = new ArrayList<>();
    Set<String> told = new HashSet<>();
    while (chosen.size() < MOST && !left.isEmpty()) {
      Candidate best = null;
      double most = 0;
      for (Candidate each : left) {
        double score = each.score() * (1 - repeated(each, told));
        if (score > most) {
          best = each;
          most = score;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best.told());
      told.addAll(best.terms());
      left.remove(best);
      left.removeIf(each -> repeated(each, told) > REPEATED);
    }
    return chosen;
  }

  private static double repeated(Candidate candidate, Set<String> told) {
    long known = candidate.terms().stream().filter(told::contains).count();
    return candidate.terms().isEmpty() ? 1 : (double) known / candidate.terms().size();
  }

  private List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>();
    for (Account each : members.own()) {
      double place = 1;
      for (Statement statement : each.article().summary()) {
        List<Quote> receipts = Membership.quotes(each.article(), statement);
        if (!receipts.isEmpty() && !outdated(each.article(), statement)) {
          all.add(candidate(each.article(), statement, receipts, place));
        }
        place *= LATER;
      }
    }
    List<Candidate> inLanguage =
        all.stream().filter(each -> each.told().language().equals(members.language())).toList();
    return inLanguage.isEmpty() ? all : inLanguage;
  }

  private Candidate candidate(
      ArticleSummarized article, Statement statement, List<Quote> receipts, double place) {
    Set<String> terms = TextWords.terms(statement.text());
    return new Candidate(
        new StorySentence(statement.text(), article.language(), receipts),
        terms,
        weights.score(terms) * place);
  }

  private boolean outdated(ArticleSummarized article, Statement statement) {
    List<Claim> claims = article.features() == null ? List.of() : article.features().claims();
    return claims.stream()
        .filter(claim -> !claim.value().isEmpty())
        .filter(claim -> statement.receipts().contains(claim.receipt()))
        .anyMatch(claim -> {
          String latest = figures.get(Membership.thing(claim.about()));
          return latest != null && !latest.equals(claim.value());
        });
  }
}
