package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Has nothing but the time of the first start to go by, and assumes that an earlier run has brought
 * about what was due before this one began.
 */
final class AssumedRuns implements SampleMemory {
  private final Instant firstStart;
  private final Instant thisStart;
  private final SampleNewsroom.Timings timings;
  private final Set<String> happened = new HashSet<>();

  AssumedRuns(Instant firstStart, Instant thisStart, SampleNewsroom.Timings timings) {
    this.firstStart = firstStart;
    this.thisStart = thisStart;
    this.timings = timings;
  }

  @Override
  public Instant firstStart() {
    return firstStart;
  }

  @Override
  public boolean holds(Event event) {
    return happened.contains(event.url()) || !firstStart.plus(timings.of(event)).isAfter(thisStart);
  }

  @Override
  public void keep(Event event) {
    happened.add(event.url());
  }
}
