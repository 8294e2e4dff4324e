package dev.courant.ingest.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses work while Kafka cannot be written to, since the outlets would be asked again and again
 * for nothing. The pauses grow from 2 s to 30 s.
 */
public final class WritePause {
  private static final Logger log = LoggerFactory.getLogger(WritePause.class);
  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Clock clock;
  private @Nullable Instant since;
  private Instant until = Instant.MIN;
  private Duration pause = SHORTEST;

  /** No pause. */
  public WritePause(Clock clock) {
    this.clock = clock;
  }

  /**
   * How many tasks may start: none in a pause, and after it one at a time, to try.
   *
   * @param free how many might otherwise
   * @param running how many run
   */
  public synchronized int allowed(int free, int running) {
    if (since == null) {
      return free;
    }
    return running > 0 || clock.instant().isBefore(until) ? 0 : Math.min(free, 1);
  }

  /** A write failed. Failures of work that began before the pause do not make it longer. */
  public synchronized void failed(Throwable cause) {
    Instant now = clock.instant();
    if (since == null) {
      since = now;
      log.warn("Cannot write to Kafka; polls and page checks pause until it works again", cause);
    }
    if (!now.isBefore(until)) {
      until = now.plus(pause);
      Duration next = pause.multipliedBy(2);
      pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
  }

  /** A write succeeded. */
  public synchronized void succeeded() {
    if (since != null) {
      log.info("Kafka can be written to again, after {}", Duration.between(since, clock.instant()));
      since = null;
      until = Instant.MIN;
      pause = SHORTEST;
    }
  }
}
