package dev.courant.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One host's turns: how many requests at once, how far apart, and whether it asked for a rest. */
final class HostPace {
  private final Semaphore places;
  private final Duration ownDelay;
  private Duration delay;
  private long nextStart = System.nanoTime();
  private @Nullable Rest rest;

  HostPace(int places, Duration delay) {
    this.places = new Semaphore(places, true);
    this.ownDelay = delay;
    this.delay = delay;
  }

  /**
   * Waits for a turn, which {@link #leave()} ends.
   *
   * @return false, without a turn, when it would not come within {@code patience}
   */
  boolean enter(Duration patience) throws InterruptedException {
    long giveUp = System.nanoTime() + patience.toNanos();
    if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    boolean entered = false;
    try {
      long start = reserve(giveUp);
      entered = start <= giveUp;
      if (entered) {
        TimeUnit.NANOSECONDS.sleep(start - System.nanoTime());
      }
    } catch (InterruptedException e) {
      entered = false;
      throw e;
    } finally {
      if (!entered) {
        places.release();
      }
    }
    return entered;
  }

  void leave() {
    places.release();
  }

  /** Keeps requests as far apart as the host wants from now on, if that is farther than we do. */
  synchronized void crawlDelay(Duration wanted) {
    delay = wanted.compareTo(ownDelay) > 0 ? wanted : ownDelay;
  }

  /** Asks the host nothing before this has passed, or a later time that it named before. */
  synchronized void rest(int status, Instant until) {
    if (rest == null || until.isAfter(rest.until)) {
      rest = new Rest(status, until);
    }
  }

  /** The answer that a host gave when it asked to be left alone, while that lasts. */
  synchronized Optional<Answer> restingAnswer(Instant now) {
    return rest == null || !now.isBefore(rest.until)
        ? Optional.empty()
        : Optional.of(rest.answer(now));
  }

  private synchronized long reserve(long latest) {
    long start = Math.max(System.nanoTime(), nextStart);
    if (start <= latest) {
      nextStart = start + delay.toNanos();
    }
    return start;
  }

  private record Rest(int status, Instant until) {
    Answer answer(Instant now) {
      return new Answer(status, ResponseHeaders.NONE, new byte[0], Duration.between(now, until));
    }
  }
}
