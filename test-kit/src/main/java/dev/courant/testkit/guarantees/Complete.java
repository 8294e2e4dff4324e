package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever produced it: each revision on {@code raw} is on {@code summarized}, and each edition on
 * {@code summarized} is on {@code published}, or is a dead letter of the topic that it stands on,
 * or is superseded by a higher revision on {@code published}.
 */
public final class Complete implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    List<Violation> found = new ArrayList<>();
    check(observed, Topics.RAW, Topics.SUMMARIZED, found);
    check(observed, Topics.SUMMARIZED, Topics.PUBLISHED, found);
    return found;
  }

  private static void check(Observed observed, String from, String to, List<Violation> found) {
    Set<String> setAside = observed.deadLetteredOrigins();
    // On raw there are no editions: the first one answers for the revision.
    boolean editions = !from.equals(Topics.RAW);
    Set<String> there =
        observed.topics().standing(to).stream()
            .map(one -> name(one, editions))
            .collect(Collectors.toSet());
    Map<ArticleId, Integer> highest = new HashMap<>();
    if (to.equals(Topics.PUBLISHED)) {
      observed
          .topics()
          .standing(to)
          .forEach(one -> highest.merge(one.id(), one.revision(), Math::max));
    }
    for (Standing one : observed.topics().standing(from)) {
      boolean superseded = highest.getOrDefault(one.id(), 0) > one.revision();
      if (!there.contains(name(one, editions))
          && !superseded
          && !setAside.contains(one.position().toString())) {
        found.add(
            new Violation(
                Kind.INCOMPLETE, one.position().toString(), one.version() + " is not on " + to));
      }
    }
  }

  private static String name(Standing one, boolean edition) {
    return edition ? one.version().toString() : one.id() + "/" + one.revision();
  }
}
