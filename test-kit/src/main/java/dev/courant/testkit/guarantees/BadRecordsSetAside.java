package dev.courant.testkit.guarantees;

import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each record that nobody can work on is one dead letter, and no other record is one. */
public final class BadRecordsSetAside implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    Map<String, Integer> letters = new HashMap<>();
    observed
        .topics()
        .deadLetters()
        .forEach(letter -> letters.merge(letter.origin(), 1, Integer::sum));
    List<Violation> found = new ArrayList<>();
    for (String poisoned : observed.poisoned()) {
      if (!letters.containsKey(poisoned)) {
        found.add(new Violation(Kind.MISJUDGED, poisoned, "a bad record without a dead letter"));
      }
    }
    letters.forEach((origin, count) -> {
      if (count > 1) {
        found.add(new Violation(Kind.DOUBLED, origin, count + " dead letters of one record"));
      }
      if (!observed.poisoned().contains(origin)) {
        found.add(new Violation(Kind.LOST, origin, "a good record became a dead letter"));
      }
    });
    return found;
  }
}
