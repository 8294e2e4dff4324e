package dev.courant.testkit.guarantees;

import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each record that nobody can work on is one dead letter of each service that reads its topic, and
 * no other record is one.
 */
public final class BadRecordsSetAside implements Guarantee {
  @Override
  public List<Violation> violations(Observed observed) {
    Map<String, Map<String, Integer>> letters = new HashMap<>();
    observed
        .topics()
        .deadLetters()
        .forEach(letter ->
            letters
                .computeIfAbsent(letter.origin(), _ -> new HashMap<>())
                .merge(letter.stage(), 1, Integer::sum));
    List<Violation> found = new ArrayList<>();
    for (String poisoned : observed.poisoned()) {
      int stages = letters.getOrDefault(poisoned, Map.of()).size();
      if (stages < readers(poisoned, observed)) {
        found.add(
            new Violation(Kind.MISJUDGED, poisoned, "a bad record with dead letters of " + stages));
      }
    }
    letters.forEach((origin, byStage) -> {
      byStage.forEach((stage, count) -> {
        if (count > 1) {
          found.add(
              new Violation(
                  Kind.DOUBLED, origin, count + " dead letters of one record by " + stage));
        }
      });
      if (!observed.poisoned().contains(origin)) {
        found.add(new Violation(Kind.LOST, origin, "a good record became a dead letter"));
      }
    });
    return found;
  }

  /** How many services read the topic that a record stands on. */
  private static int readers(String origin, Observed observed) {
    boolean ofStoriesToo = origin.startsWith(Topics.SUMMARIZED + "-") && observed.stories() != null;
    return ofStoriesToo ? 2 : 1;
  }
}
