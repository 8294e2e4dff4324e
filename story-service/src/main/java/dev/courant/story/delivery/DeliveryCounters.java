package dev.courant.story.delivery;

import dev.courant.model.Topics;
import dev.courant.model.story.StoryChange;
import dev.courant.story.delivery.Taken.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;

/**
 * Counts records once their transaction is committed: {@code courant.story.articles.received} =
 * {@code .decided} + {@code .retold} + {@code .withdrawn} + {@code .repeated} + {@code .superseded}
 * + {@code .dead.lettered}; dead letters also by reason: {@code courant.story.dead.letters}.
 * Stories that were written, by change: {@code courant.story.told}; those that could not be told:
 * {@code courant.story.untold}. Records of its own topics that could not be read back: {@code
 * courant.story.skipped}, by topic. Age of articles at the commit: {@code courant.article.age}.
 */
final class DeliveryCounters {
  private static final String ARTICLES = "courant.story.articles.";

  private final MeterRegistry meters;
  private final DistributionSummary batches;
  private final Timer ages;
  private final Counter untold;

  DeliveryCounters(MeterRegistry meters) {
    this.meters = meters;
    this.ages = meters.timer("courant.article.age", "stage", "story");
    this.batches = meters.summary("courant.story.batch.records");
    this.untold = meters.counter("courant.story.untold");
    skipped(Topics.STORY_MEMBERS, 0);
    skipped(Topics.STORIES, 0);
    // Each from the start, so that a rate can be told of the first one.
    meters.counter(ARTICLES + "received");
    for (Result result : Result.values()) {
      counter(result);
    }
    for (StoryChange change : StoryChange.values()) {
      counter(change);
    }
  }

  private Counter counter(Result result) {
    return meters.counter(ARTICLES + result.name().toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  private Counter counter(StoryChange change) {
    return meters.counter("courant.story.told", "change", change.name().toLowerCase(Locale.ROOT));
  }

  /** A story's record is committed. */
  void told(StoryChange change) {
    counter(change).increment();
  }

  /** A story stays as it was told last. */
  void untold() {
    untold.increment();
  }

  /** Records of a topic were passed over when it was read back. */
  void skipped(String topic, int count) {
    meters.counter("courant.story.skipped", "topic", topic).increment(count);
  }

  /** A transaction is committed. */
  void committed(List<Taken> batch) {
    batches.record(batch.size());
    for (Taken taken : batch) {
      meters.counter(ARTICLES + "received").increment();
      counter(taken.result()).increment();
      if (taken.age() != null) {
        ages.record(taken.age());
      }
      if (taken.result() == Result.DEAD_LETTERED) {
        meters.counter("courant.story.dead.letters", "reason", taken.reason()).increment();
      }
    }
  }
}
