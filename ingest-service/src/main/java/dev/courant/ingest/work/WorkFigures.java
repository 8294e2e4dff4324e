package dev.courant.ingest.work;

import dev.courant.runtime.Watchdog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Says whether work moves: {@code courant.ingest.work.running}, {@code courant.ingest.work.cut} and
 * {@code courant.ingest.work.oldest} (how many seconds the task that is due for the longest waits),
 * by kind of work. The watchdog turns liveness down if work is due or runs and none of it ends by
 * itself for longer than a task may take.
 */
public final class WorkFigures {
  private final Watchdog watchdog;
  private final MeterRegistry meters;
  private final Duration deadline;

  /** Watches nothing yet. */
  public WorkFigures(Watchdog watchdog, MeterRegistry meters, Duration deadline) {
    this.watchdog = watchdog;
    this.meters = meters;
    this.deadline = deadline;
  }

  /**
   * Watches some work.
   *
   * @param oldest how long the task that is due for the longest waits; zero if none does
   */
  public void watch(String kind, BoundedWork work, Supplier<Duration> oldest) {
    watchdog.watch(
        kind,
        deadline,
        () -> work.running() > 0 || oldest.get().compareTo(deadline) > 0,
        work::ended);
    Gauge.builder("courant.ingest.work.running", work, BoundedWork::running)
        .description("Tasks that run")
        .tag("work", kind)
        .register(meters);
    FunctionCounter.builder("courant.ingest.work.cut", work, BoundedWork::cut)
        .description("Tasks that were cut since they exceeded their deadline")
        .tag("work", kind)
        .register(meters);
    Gauge.builder("courant.ingest.work.oldest", oldest, age -> age.get().toMillis() / 1000.0)
        .description("How long the task that is due for the longest waits")
        .baseUnit("seconds")
        .tag("work", kind)
        .register(meters);
  }
}
