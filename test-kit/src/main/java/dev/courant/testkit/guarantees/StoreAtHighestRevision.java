package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.testkit.guarantees.Served.State;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API serves each article at its last revision, and answers 410 once it is withdrawn. */
public final class StoreAtHighestRevision implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    Map<ArticleId, Served> served = observed.lastServed();
    List<Violation> found = new ArrayList<>();
    for (Produced article : observed.produced()) {
      @Nullable Served answer = served.get(article.id());
      if (answer == null || !holds(article, answer)) {
        found.add(
            new Violation(
                Kind.STALE, "store", article + " is served as " + (answer == null ? "?" : answer)));
      }
    }
    return found;
  }

  /** Whether the answer is what the API must say of the article in the end. */
  public static boolean holds(Produced article, Served answer) {
    if (article.withdrawn()) {
      return answer.state() == State.WITHDRAWN;
    }
    return answer.state() == State.SERVED
        && answer.revision() == article.revisions()
        && (article.title() == null || article.title().equals(answer.title()));
  }
}
