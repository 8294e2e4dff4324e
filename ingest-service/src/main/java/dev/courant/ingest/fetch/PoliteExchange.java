package dev.courant.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Asks when it is the host's turn. A host that answered 429 or 503 with Retry-After is not asked
 * again before that has passed: its answer is repeated instead, with the time that is left.
 */
final class PoliteExchange implements Exchange {
  /** How long a host that answers 429 without Retry-After (RFC 6585, 4) is left alone. */
  private static final Duration REST_UNASKED = Duration.ofMinutes(1);

  private final Exchange exchange;
  private final Hosts hosts;
  private final Clock clock;
  private final Duration patience;
  private final Semaphore connections;

  PoliteExchange(Exchange exchange, Hosts hosts, FetchSettings settings, Clock clock) {
    this.exchange = exchange;
    this.hosts = hosts;
    this.clock = clock;
    this.patience = settings.patience();
    this.connections = new Semaphore(settings.maxConcurrent(), true);
  }

  @Override
  public Answer send(Target target, FetchRequest request, TimeBudget time) throws FetchFailure {
    HostPace pace = hosts.paceOf(target);
    Optional<Answer> resting = pace.restingAnswer(clock.instant());
    return resting.isPresent() ? resting.get() : inTurn(pace, target, request, time);
  }

  private Answer inTurn(HostPace pace, Target target, FetchRequest request, TimeBudget time)
      throws FetchFailure {
    try {
      if (!pace.enter(patience)) {
        throw busy(target);
      }
      try {
        Optional<Answer> resting = pace.restingAnswer(clock.instant());
        return resting.isPresent() ? resting.get() : connected(pace, target, request, time);
      } finally {
        pace.leave();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new FetchFailure(FailureReason.INTERRUPTED, target.endpoint() + ": interrupted");
    }
  }

  private Answer connected(HostPace pace, Target target, FetchRequest request, TimeBudget time)
      throws FetchFailure, InterruptedException {
    if (!connections.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw busy(target);
    }
    try {
      Answer answer = exchange.send(target, request, time);
      remember(pace, answer);
      return answer;
    } finally {
      connections.release();
    }
  }

  private void remember(HostPace pace, Answer answer) {
    Duration asked = answer.retryAfter();
    if (answer.status() == 429 || (answer.status() == 503 && asked != null)) {
      pace.rest(answer.status(), clock.instant().plus(asked == null ? REST_UNASKED : asked));
    }
  }

  private FetchFailure busy(Target target) {
    return new FetchFailure(
        FailureReason.HOST_BUSY, target.endpoint() + ": no turn within " + patience);
  }
}
