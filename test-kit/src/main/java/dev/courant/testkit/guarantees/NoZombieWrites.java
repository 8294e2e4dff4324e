package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nobody writes who has lost the right to: the state of a feed or an article never goes back on its
 * topic, and the store never goes back to an older revision while it lives.
 */
public final class NoZombieWrites implements Guarantee {
  /** More than a revision can have. */
  private static final int EDITIONS = 10;

  @Override
  public List<Violation> violations(Observed observed) {
    List<Violation> found = new ArrayList<>();
    states(observed.topics().states(), found);
    store(observed.served(), found);
    return found;
  }

  private static void states(List<StateWrite> states, List<Violation> found) {
    record Cell(String topic, int partition, String key) {}
    Map<Cell, Long> newest = new HashMap<>();
    for (StateWrite state : states) {
      Position at = state.position();
      Cell cell = new Cell(at.topic(), at.partition(), state.key());
      long before = newest.getOrDefault(cell, Long.MIN_VALUE);
      if (state.age() < before) {
        found.add(
            new Violation(
                Kind.ZOMBIES,
                at.toString(),
                state.key() + " goes back from " + before + " to " + state.age()));
      }
      newest.merge(cell, state.age(), Math::max);
    }
  }

  private static void store(List<Served> answers, List<Violation> found) {
    record Life(ArticleId id, int life) {}
    Map<Life, Served> newest = new HashMap<>();
    for (Served answer : answers) {
      Life life = new Life(answer.id(), answer.life());
      Served before = newest.getOrDefault(life, answer);
      if (rank(answer) < rank(before)) {
        found.add(new Violation(Kind.ZOMBIES, "store", answer + " was served after " + before));
      } else {
        newest.put(life, answer);
      }
    }
  }

  /** A withdrawal is the last that a newsroom of tests does to an article. */
  private static int rank(Served answer) {
    return answer.state() == Served.State.WITHDRAWN
        ? Integer.MAX_VALUE
        : EDITIONS * answer.revision() + answer.edition();
  }
}
