package dev.courant.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Makes the loops of a service, and tells of them: readiness is out of service while one fails, the
 * watchdog turns liveness down if one has not ended a round in its deadline. Metrics: {@code
 * courant.loop.failing} (1 while it fails) and {@code courant.loop.failures}, by loop.
 */
public final class Loops implements ReactiveHealthIndicator {
  /** A round may contain reading back a partition's states, which takes a minute at most. */
  private static final Duration ROUND = Duration.ofMinutes(3);

  private final Watchdog watchdog;
  private final MeterRegistry meters;
  private final List<SupervisedLoop> loops = new CopyOnWriteArrayList<>();

  /** No loops yet. */
  public Loops(Watchdog watchdog, MeterRegistry meters) {
    this.watchdog = watchdog;
    this.meters = meters;
  }

  /**
   * Makes a loop. It has to be a bean, or to be started and stopped by one.
   *
   * @param name says what is done; unique in the service
   */
  public SupervisedLoop loop(String name, SupervisedLoop.Body body) {
    SupervisedLoop loop = new SupervisedLoop(name, body);
    watchdog.watch("loop " + name, ROUND, loop::ought, () -> loop.beats() + loop.failures());
    Gauge.builder("courant.loop.failing", loop, one -> one.failure() == null ? 0 : 1)
        .description("1 while a background loop fails and is started again")
        .tag("loop", name)
        .register(meters);
    FunctionCounter.builder("courant.loop.failures", loop, SupervisedLoop::failures)
        .description("How many times a background loop failed")
        .tag("loop", name)
        .register(meters);
    loops.add(loop);
    return loop;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() -> {
      Health.Builder health = Health.up();
      for (SupervisedLoop loop : loops) {
        SupervisedLoop.Failure failure = loop.failure();
        if (failure != null) {
          health.status(Status.OUT_OF_SERVICE);
          health.withDetail(loop.name(), failure.cause() + " since " + failure.since());
        }
      }
      return health.build();
    });
  }
}
