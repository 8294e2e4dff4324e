package dev.courant.summarize.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one endpoint: lets so many calls through at once, none while the endpoint asked to
 * wait (Retry-After, at most a day), and after {@value #FAILURES} failures in a row only one at a
 * time with growing pauses between, until one succeeds. Safe for concurrent use.
 */
final class Gate {
  private static final int FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration THROTTLED_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);

  private final Clock clock;
  private final Semaphore slots;
  private final Duration patience;
  private Instant closedUntil = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private int failures;
  private boolean probing;
  private @Nullable Trouble last;

  /**
   * A gate.
   *
   * @param slots calls at once
   * @param patience how long a call waits for a slot
   */
  Gate(Clock clock, int slots, Duration patience) {
    this.clock = clock;
    this.slots = new Semaphore(slots);
    this.patience = patience;
  }

  /**
   * Makes the call.
   *
   * @throws NoAnswerException where the call throws it, or was not made
   */
  <T> T pass(Supplier<T> call) {
    refuseWhilePaused();
    takeSlot();
    try {
      admit();
      return admitted(call);
    } finally {
      slots.release();
    }
  }

  /** Whether calls are turned away for now. */
  synchronized boolean isPaused() {
    return clock.instant().isBefore(closedUntil) || failures >= FAILURES;
  }

  /** What went wrong last, or null where the last call went well. */
  synchronized @Nullable Trouble last() {
    return last;
  }

  private <T> T admitted(Supplier<T> call) {
    boolean settled = false;
    try {
      T result = call.get();
      succeeded();
      settled = true;
      return result;
    } catch (NoAnswerException e) {
      failed(e);
      settled = true;
      throw e;
    } finally {
      if (!settled) {
        failed(NoAnswerException.of(Trouble.UNREADABLE, "the answer could not be worked on"));
      }
    }
  }

  private void takeSlot() {
    try {
      if (slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw NoAnswerException.of(Trouble.PAUSED, "no call is free");
  }

  private synchronized void refuseWhilePaused() {
    if (clock.instant().isBefore(closedUntil)) {
      throw NoAnswerException.of(Trouble.PAUSED, "not asked before " + closedUntil);
    }
  }

  private synchronized void admit() {
    refuseWhilePaused();
    if (failures >= FAILURES) {
      if (probing) {
        throw NoAnswerException.of(Trouble.PAUSED, "one call tries whether it works again");
      }
      probing = true;
    }
  }

  private synchronized void succeeded() {
    failures = 0;
    probing = false;
    pause = FIRST_PAUSE;
    last = null;
  }

  private synchronized void failed(NoAnswerException e) {
    Instant now = clock.instant();
    last = e.trouble();
    probing = false;
    if (e.trouble() == Trouble.THROTTLED) {
      Duration wish = e.retryAfter() == null ? THROTTLED_PAUSE : e.retryAfter();
      Instant until = now.plus(wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish);
      closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
    } else if (e.trouble().endpointsFault() && ++failures >= FAILURES && now.isAfter(closedUntil)) {
      closedUntil = now.plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }
}
