package dev.courant.ingest.poll;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the polls of this instance go: counters, and for each feed whether its last poll went well.
 */
public final class PollStatus {
  private final MeterRegistry meters;
  private final Map<String, String> lastReason = new ConcurrentHashMap<>();
  private final Map<String, Boolean> lastWell = new ConcurrentHashMap<>();

  PollStatus(MeterRegistry meters) {
    this.meters = meters;
  }

  void polled(Feed feed, PollOutcome outcome, FeedState state) {
    meters
        .counter("courant.ingest.polls", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment();
    if (outcome != PollOutcome.LOST && outcome != PollOutcome.UNWRITTEN) {
      lastWell.put(feed.id(), outcome != PollOutcome.FAILED);
      lastReason.put(feed.id(), state.health().reason() == null ? "" : state.health().reason());
    }
  }

  /** Feeds whose last poll went well. */
  public long reachable() {
    return lastWell.values().stream().filter(well -> well).count();
  }

  /** Feeds whose last poll failed. */
  public long failing() {
    return lastWell.values().stream().filter(well -> !well).count();
  }

  /** The reasons of the failing feeds, by how many feeds gave them. */
  public Map<String, Long> reasons() {
    return lastReason.values().stream()
        .filter(reason -> !reason.isEmpty())
        .collect(
            java.util.stream.Collectors.groupingBy(
                reason -> reason, java.util.stream.Collectors.counting()));
  }
}
