package dev.courant.publish.publication;

import dev.courant.publish.publication.PublicationOutcome.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts records, once for every time that they were worked on to the end: {@code
 * courant.publish.received} = the sum of {@code courant.publish.records} over {@code outcome}
 * published, retracted, superseded and dead-lettered.
 */
final class PublicationCounters {
  private final Counter received;
  private final Map<Fate, Counter> records = new EnumMap<>(Fate.class);
  private final Clock clock;
  private volatile @Nullable Instant last;

  PublicationCounters(MeterRegistry registry, Clock clock) {
    this.clock = clock;
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

  void count(List<PublicationOutcome> outcomes, int unreadable) {
    received.increment(outcomes.size() + unreadable);
    outcomes.forEach(outcome -> increment(outcome.fate(), 1));
    increment(Fate.REJECTED, unreadable);
    last = clock.instant();
  }

  private void increment(Fate fate, int by) {
    Counter counter = records.get(fate);
    if (counter != null) {
      counter.increment(by);
    }
  }

  /** When a batch was last worked on; null where none was since the start. */
  @Nullable Instant last() {
    return last;
  }
}
