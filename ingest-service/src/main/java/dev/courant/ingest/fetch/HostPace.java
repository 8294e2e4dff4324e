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
  private Duration delay;
  private long nextStart = System.nanoTime();
  private volatile @Nullable Rest rest;

  HostPace(int places, Duration delay) {
    this.places = new Semaphore(places, true);
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

  /** Keeps requests at least this far apart from now on. */
  synchronized void slowDownTo(Duration wanted) {
    delay = wanted.compareTo(delay) > 0 ? wanted : delay;
  }

  void rest(int status, Instant until) {
    rest = new Rest(status, until);
  }

  /** The answer that a host gave when it asked to be left alone, while that lasts. */
  Optional<Answer> restingAnswer(Instant now) {
    Rest current = rest;
    return current == null || !now.isBefore(current.until)
        ? Optional.empty()
        : Optional.of(current.answer(now));
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
