package dev.courant.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of one bad record.
 *
 * @param late by how much good records came later than without it
 * @param harms what good records or the service suffered, one line each
 * @param faults what is wrong with its dead letter or its metric, one line each
 */
record PoisonCell(Poison poison, Duration late, List<String> harms, List<String> faults) {
  PoisonCell {
    harms = List.copyOf(harms);
    faults = List.copyOf(faults);
  }

  boolean isRight() {
    return harms.isEmpty() && faults.isEmpty();
  }

  long lateMillis() {
    return late.toMillis();
  }

  @Override
  public String toString() {
    return "%s, %s: %s".formatted(poison.topic(), poison.name(), isRight() ? "right" : wrong());
  }

  private String wrong() {
    return Stream.concat(harms.stream(), faults.stream()).collect(Collectors.joining("; "));
  }
}
