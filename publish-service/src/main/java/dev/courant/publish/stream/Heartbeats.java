package dev.courant.publish.stream;

import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gives clients that wait a sign of life now and then. */
final class Heartbeats implements SupervisedLoop.Body {
  private static final long LOOKS_EVERY_MS = 500;

  private final List<EventTail> tails;
  private final Duration every;

  Heartbeats(List<EventTail> tails, StreamSettings settings) {
    this.tails = tails;
    this.every = settings.heartbeat();
  }

  @Override
  public void run(Beat beat) throws InterruptedException {
    while (beat.goesOn()) {
      tails.forEach(tail -> tail.beat(System.nanoTime() - every.toNanos()));
      TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MS);
    }
  }
}
