package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every revision that was produced stands on each articles topic as what it is (created, updated,
 * retracted), the last one in its wording, or is a dead letter of a topic before: received =
 * published + retracted + superseded + dead-lettered.
 */
public final class NothingLost implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    List<Violation> found = new ArrayList<>();
    Set<String> setAside = observed.deadLetteredOrigins();
    Map<ArticleId, Integer> setAsideUpTo = new HashMap<>();
    for (String topic : Observed.PATH) {
      Map<ArticleId, List<Standing>> standing = observed.byArticle(topic);
      for (Produced article : observed.produced()) {
        List<Standing> there = standing.getOrDefault(article.id(), List.of());
        for (int revision = 1; revision <= article.revisions(); revision++) {
          if (revision > setAsideUpTo.getOrDefault(article.id(), 0)) {
            check(article, revision, topic, there).ifPresent(found::add);
          }
        }
        there.stream()
            .filter(one -> setAside.contains(one.position().toString()))
            .forEach(one -> setAsideUpTo.merge(one.id(), one.revision(), Math::max));
      }
    }
    return found;
  }

  private static Optional<Violation> check(
      Produced article, int revision, String topic, List<Standing> there) {
    Optional<Standing> one =
        there.stream().filter(standing -> standing.revision() == revision).findFirst();
    String name = article.id() + "/" + revision;
    if (one.isEmpty()) {
      return Optional.of(
          new Violation(
              Kind.LOST, topic, name + ", " + article.changeAt(revision) + ", is not there"));
    }
    boolean asItIs = one.get().change() == article.changeAt(revision);
    boolean wording =
        revision < article.revisions()
            || article.withdrawn()
            || article.title() == null
            || article.title().equals(one.get().title());
    return asItIs && wording
        ? Optional.empty()
        : Optional.of(
            new Violation(
                Kind.LOST,
                one.get().position().toString(),
                "%s is %s \"%s\" where %s \"%s\" was produced"
                    .formatted(
                        name,
                        one.get().change(),
                        one.get().title(),
                        article.changeAt(revision),
                        article.title())));
  }
}
