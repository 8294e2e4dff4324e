package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one endpoint: lets so many calls through at once, and none that its {@link Breaker}
 * does not admit. Safe for concurrent use.
 */
public final class Gate {
  private final Semaphore slots;
  private final Duration patience;
  private final Breaker breaker;

  /**
   * A gate.
   *
   * @param slots calls at once
   * @param patience how long a call waits for a slot
   */
  Gate(Clock clock, int slots, Duration patience) {
    this.slots = new Semaphore(slots);
    this.patience = patience;
    this.breaker = new Breaker(clock);
  }

  /**
   * Makes the call.
   *
   * @throws NoAnswerException where the call throws it, or was not made
   */
  public <T> T pass(Supplier<T> call) {
    breaker.refuseWhilePaused();
    takeSlot();
    try {
      breaker.admit();
      return admitted(call);
    } finally {
      slots.release();
    }
  }

  /** Whether calls are turned away for now. */
  public boolean isPaused() {
    return breaker.isPaused();
  }

  /** What went wrong last, or null where the last call went well. */
  public @Nullable Trouble last() {
    return breaker.last();
  }

  private <T> T admitted(Supplier<T> call) {
    boolean settled = false;
    try {
      T result = call.get();
      breaker.succeeded();
      settled = true;
      return result;
    } catch (NoAnswerException e) {
      breaker.failed(e);
      settled = true;
      throw e;
    } finally {
      if (!settled) {
        breaker.failed(
            NoAnswerException.of(Trouble.UNREADABLE, "the answer could not be worked on"));
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
}
