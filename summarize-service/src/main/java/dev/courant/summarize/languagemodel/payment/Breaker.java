package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's last answers say about asking it again: not while it asked to be left alone
 * (Retry-After, at most a day), and after {@value #FAILURES} failures in a row only one call at a
 * time with growing pauses between, until one succeeds. Safe for concurrent use.
 */
final class Breaker {
  private static final int FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration THROTTLED_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  private final Clock clock;
  private Instant closedUntil = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private int failures;
  private boolean probing;
  private @Nullable Trouble last;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether calls are turned away for now. */
  synchronized boolean isPaused() {
    return clock.instant().isBefore(closedUntil) || failures >= FAILURES;
  }

  /** What went wrong last, or null where the last call went well. */
  synchronized @Nullable Trouble last() {
    return last;
  }

  /**
   * Says whether there is any use in waiting for a call.
   *
   * @throws NoAnswerException where there is none
   */
  synchronized void refuseWhilePaused() {
    if (clock.instant().isBefore(closedUntil)) {
      throw NoAnswerException.of(Trouble.PAUSED, "not asked before " + closedUntil);
    }
  }

  /**
   * Admits one call, which must be told of as succeeded or failed.
   *
   * @throws NoAnswerException where it is not to be made
   */
  synchronized void admit() {
    refuseWhilePaused();
    if (failures >= FAILURES) {
      if (probing) {
        throw NoAnswerException.of(Trouble.PAUSED, "one call tries whether it works again");
      }
      probing = true;
    }
  }

  synchronized void succeeded() {
    failures = 0;
    probing = false;
    pause = FIRST_PAUSE;
    last = null;
  }

  synchronized void failed(NoAnswerException e) {
    Instant now = clock.instant();
    last = e.trouble();
    probing = false;
    if (e.trouble() == Trouble.THROTTLED) {
      Duration wish = e.retryAfter() == null ? THROTTLED_PAUSE : e.retryAfter();
      Instant until = now.plus(shorter(wish, LONGEST_WISH));
      closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    } else if (e.trouble().endpointsFault() && ++failures >= FAILURES && now.isAfter(closedUntil)) {
      closedUntil = now.plus(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
