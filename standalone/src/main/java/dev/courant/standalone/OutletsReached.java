package dev.courant.standalone;

import dev.courant.ingest.poll.PollStatus;
import dev.courant.publish.web.NewswireStatus;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Whether any outlet can be reached: known to the home page, and said once at the terminal when
 * none can.
 */
final class OutletsReached implements NewswireStatus {
  /** Fewer failures may be chance. */
  private static final int ENOUGH_FAILURES = 5;

  private final Console console;
  private volatile Optional<PollStatus> polls = Optional.empty();
  private boolean said;

  OutletsReached(Console console) {
    this.console = console;
  }

  @Override
  public Reach outlets() {
    return polls.map(OutletsReached::reach).orElse(Reach.UNKNOWN);
  }

  /** Follows the polls of ingest until closed. */
  AutoCloseable watch(PollStatus status) {
    polls = Optional.of(status);
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    clock.scheduleWithFixedDelay(this::say, 1, 1, TimeUnit.SECONDS);
    return clock::shutdownNow;
  }

  private void say() {
    if (!said && outlets() == Reach.UNREACHABLE) {
      said = true;
      String reason =
          polls
              .flatMap(status ->
                  status.reasons().entrySet().stream()
                      .max(Comparator.comparing(Map.Entry::getValue)))
              .map(most -> " (most often: " + most.getKey() + ")")
              .orElse("");
      console.line("No outlet can be reached" + reason + ". Courant goes on trying.");
      console.line("Without a network: ./courant run --sample");
    }
  }

  private static Reach reach(PollStatus status) {
    if (status.reachable() > 0) {
      return Reach.REACHED;
    }
    return status.failing() >= ENOUGH_FAILURES ? Reach.UNREACHABLE : Reach.UNKNOWN;
  }
}
