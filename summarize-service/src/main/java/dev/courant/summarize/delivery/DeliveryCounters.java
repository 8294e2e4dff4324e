package dev.courant.summarize.delivery;

import dev.courant.summarize.delivery.Worked.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;

/**
 * Counts raw records once their transaction is committed: {@code courant.summarize.articles
 * .received} = {@code .summarized} + {@code .repeated} + {@code .superseded} + {@code .deferred} +
 * {@code .dead.lettered}; second editions on their way likewise: {@code
 * courant.summarize.second.editions.received} and so on, where summarized means published. Dead
 * letters also by reason: {@code courant.summarize.dead.letters}. How old articles are by then,
 * since they were ingested: {@code courant.article.age}.
 */
final class DeliveryCounters {
  private static final String ARTICLES = "courant.summarize.articles.";
  private static final String SECOND_EDITIONS = "courant.summarize.second.editions.";

  private final MeterRegistry meters;
  private final DistributionSummary batches;
  private final Timer ages;

  DeliveryCounters(MeterRegistry meters) {
    this.meters = meters;
    this.ages = meters.timer("courant.article.age", "stage", "summarized");
    this.batches = meters.summary("courant.summarize.batch.records");
    // Each from the start, so that a rate can be told of the first one.
    for (String prefix : List.of(ARTICLES, SECOND_EDITIONS)) {
      meters.counter(prefix + "received");
      for (Outcome outcome : Outcome.values()) {
        counter(prefix, outcome);
      }
    }
  }

  private Counter counter(String prefix, Outcome outcome) {
    return meters.counter(prefix + outcome.name().toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  void committed(List<Worked> batch) {
    batches.record(batch.size());
    for (Worked worked : batch) {
      String prefix = worked.secondEdition() ? SECOND_EDITIONS : ARTICLES;
      meters.counter(prefix + "received").increment();
      counter(prefix, worked.outcome()).increment();
      if (worked.age() != null) {
        ages.record(worked.age());
      }
      if (worked.outcome() == Outcome.DEAD_LETTERED) {
        meters.counter("courant.summarize.dead.letters", "reason", worked.reason()).increment();
      }
    }
  }
}
