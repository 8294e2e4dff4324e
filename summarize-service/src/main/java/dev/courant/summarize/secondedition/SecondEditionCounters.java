package dev.courant.summarize.secondedition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the raw articles that were read here, each once when it is done with: {@code
 * courant.model.articles} by outcome. What was told and is published, repeated or superseded is
 * counted where that is decided: {@code courant.summarize.second.editions}.
 */
final class SecondEditionCounters {
  private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

  SecondEditionCounters(MeterRegistry meters) {
    for (Outcome outcome : Outcome.values()) {
      counters.put(
          outcome,
          Counter.builder("courant.model.articles")
              .description("Raw articles by what became of their second edition")
              .tag("outcome", outcome.tag())
              .register(meters));
    }
  }

  void ended(Outcome outcome) {
    Counter counter = counters.get(outcome);
    if (counter != null) {
      counter.increment();
    }
  }
}
