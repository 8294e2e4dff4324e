package dev.courant.publish.index;

import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A follower whose failures are logged once and tried again, and keep nobody from being ready. */
final class OptionalFollower implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(OptionalFollower.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PAUSES = 5;

  private final IndexFollower follower;
  private String said = "";

  OptionalFollower(IndexFollower follower) {
    this.follower = follower;
  }

  @Override
  public void run(Beat beat) {
    while (beat.goesOn()) {
      try {
        follower.run(beat);
      } catch (Exception e) {
        if (!said.equals(e.toString())) {
          log.warn("The search index cannot follow the log and tries again", e);
          said = e.toString();
        }
        for (int i = 0; i < PAUSES && beat.goesOn(); i++) {
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }
}
