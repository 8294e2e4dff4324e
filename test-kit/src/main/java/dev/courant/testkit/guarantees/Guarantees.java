package dev.courant.testkit.guarantees;

import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All guarantees together. */
public final class Guarantees {
  private static final List<Guarantee> ALL =
      List.of(
          new ExactlyOnce(),
          new InOrder(),
          new NothingLost(),
          new Complete(),
          new NoZombieWrites(),
          new StoreAtHighestRevision(),
          new BadRecordsSetAside(),
          new InOneStory());

  private Guarantees() {}

  /** Every breach of any. */
  public static List<Violation> violations(Observed observed) {
    return ALL.stream().flatMap(one -> one.violations(observed).stream()).toList();
  }

  /** How many there are of each kind, zeros included. */
  public static Map<Kind, Integer> counts(List<Violation> violations) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0);
    }
    violations.forEach(violation -> counts.merge(violation.kind(), 1, Integer::sum));
    return counts;
  }
}
