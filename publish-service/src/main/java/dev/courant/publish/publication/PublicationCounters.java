package dev.courant.publish.publication;

import dev.courant.publish.publication.PublicationOutcome.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts records, once each, when the transaction that settled them is committed: {@code
 * courant.publish.received} = the sum of {@code courant.publish.records} over {@code outcome}
 * published, retracted, superseded and dead-lettered.
 */
final class PublicationCounters {
  private final Counter received;
  private final Map<Fate, Counter> records = new EnumMap<>(Fate.class);

  PublicationCounters(MeterRegistry registry) {
    received =
        Counter.builder("courant.publish.received")
            .description("Records of courant.articles.summarized that were worked on")
            .register(registry);
    for (Fate fate : Fate.values()) {
      records.put(
          fate,
          Counter.builder("courant.publish.records")
              .description("What became of them")
              .tag("outcome", fate.tag())
              .register(registry));
    }
  }

  /** Counts a batch; to be called after its commit. */
  void count(List<PublicationOutcome> outcomes, int unreadable) {
    received.increment(outcomes.size() + unreadable);
    outcomes.forEach(outcome -> increment(outcome.fate(), 1));
    increment(Fate.REJECTED, unreadable);
  }

  private void increment(Fate fate, int by) {
    Counter counter = records.get(fate);
    if (counter != null) {
      counter.increment(by);
    }
  }
}
