package dev.courant.endtoend;

import java.time.Duration;
import java.util.List;

/**
 * What came of one bad record.
 *
 * @param late by how much good records came later than without it
 * @param faults what is not as it must be, one line each
 */
record PoisonCell(Poison poison, Duration late, List<String> faults) {
  PoisonCell {
    faults = List.copyOf(faults);
  }

  boolean isRight() {
    return faults.isEmpty();
  }

  long lateMillis() {
    return late.toMillis();
  }

  @Override
  public String toString() {
    return "%s, %s: %s"
        .formatted(poison.topic(), poison.name(), isRight() ? "right" : String.join("; ", faults));
  }
}
