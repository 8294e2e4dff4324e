package dev.courant.testkit.guarantees;

import dev.courant.testkit.guarantees.Standing.Version;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The revisions of an article stand on each articles topic in their order, all in one partition.
 */
public final class InOrder implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    List<Violation> found = new ArrayList<>();
    Observed.PATH.forEach(
        topic -> observed.byArticle(topic).values().forEach(article -> check(article, found)));
    return found;
  }

  private static void check(List<Standing> article, List<Violation> found) {
    Version highest = article.getFirst().version();
    int partition = article.getFirst().position().partition();
    for (Standing standing : article) {
      boolean behind = standing.version().compareTo(highest) < 0;
      if (behind || standing.position().partition() != partition) {
        String reason = behind ? " stands behind " + highest : " stands in another partition";
        found.add(
            new Violation(
                Kind.DISORDERED, standing.position().toString(), standing.version() + reason));
      }
      highest = behind ? highest : standing.version();
    }
  }
}
