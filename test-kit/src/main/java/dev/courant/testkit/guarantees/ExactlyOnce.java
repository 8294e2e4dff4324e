package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.testkit.guarantees.Standing.Version;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code read_committed} subscriber sees each revision and edition of an article at most once on
 * each articles topic, and none that nobody produced. That it sees each at least once is {@link
 * NothingLost}.
 */
public final class ExactlyOnce implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    Map<ArticleId, Integer> revisions = new HashMap<>();
    observed.produced().forEach(article -> revisions.put(article.id(), article.revisions()));
    List<Violation> found = new ArrayList<>();
    for (String topic : Observed.PATH) {
      Set<Version> seen = new HashSet<>();
      for (Standing standing : observed.topics().standing(topic)) {
        String place = standing.position().toString();
        if (!seen.add(standing.version())) {
          found.add(new Violation(Kind.DOUBLED, place, standing.version() + " stands again"));
        }
        if (standing.revision() > revisions.getOrDefault(standing.id(), 0)) {
          found.add(new Violation(Kind.INVENTED, place, standing.version() + " was not produced"));
        }
      }
    }
    return found;
  }
}
