package dev.courant.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Turns liveness down if work waits and none of it moves for longer than its deadline. Writes all
 * threads, the virtual ones too, into the log once, and ends the process with status {@value
 * #STATUS} if that is set, so that whoever started it starts it again.
 *
 * <p>It has a platform thread of its own and answers health requests from memory, so that it works
 * when neither the pool that computes nor virtual threads do. A pause of the whole process (a
 * frozen machine, a stopped process) counts for nobody.
 */
public final class Watchdog implements SmartLifecycle, ReactiveHealthIndicator {
  /** EX_TEMPFAIL of sysexits.h: to be started again. */
  public static final int STATUS = 75;

  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration FROZEN = Duration.ofSeconds(5);

  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private final Duration exitAfter;
  private final IntConsumer exit;
  private volatile boolean running;

  /**
   * A watchdog that watches nothing yet.
   *
   * @param exitAfter how long after the alarm the process ends; zero for never
   */
  public Watchdog(Duration exitAfter) {
    this(exitAfter, Runtime.getRuntime()::halt);
  }

  Watchdog(Duration exitAfter, IntConsumer exit) {
    this.exitAfter = exitAfter;
    this.exit = exit;
  }

  /**
   * Watches some work from now on. Both figures are read each second, and must come from memory.
   *
   * @param name for the log and the health answer
   * @param deadline how long work may wait without moving
   * @param waiting whether there is work to do that this process could do
   * @param moved grows with every piece of it that is done
   */
  public void watch(String name, Duration deadline, BooleanSupplier waiting, LongSupplier moved) {
    watches.add(new Watch(name, deadline, waiting, moved, System.nanoTime()));
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("watchdog").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before what it watches, and stops after. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() -> {
      List<Watch> stuck = watches.stream().filter(Watch::isStuck).toList();
      Health.Builder health = stuck.isEmpty() ? Health.up() : Health.down();
      stuck.forEach(watch -> health.withDetail(watch.name(), watch.complaint()));
      return health.build();
    });
  }

  private void run() {
    long last = System.nanoTime();
    while (running) {
      LockSupport.parkNanos(TICK.toNanos());
      long now = System.nanoTime();
      long frozen = now - last > FROZEN.toNanos() ? now - last : 0;
      last = now;
      tick(now, frozen);
    }
  }

  /** Looks at everything once; {@code frozen} nanoseconds have passed for nobody. */
  void tick(long now, long frozen) {
    for (Watch watch : watches) {
      try {
        if (watch.look(now, frozen)) {
          log.error(
              "{}: {}; liveness is down. All threads:\n{}",
              watch.name(),
              watch.complaint(),
              Threads.dump());
        }
        if (watch.isStuckFor(exitAfter, now)) {
          log.error("{}: still stands still; ending with status {}", watch.name(), STATUS);
          exit.accept(STATUS);
        }
      } catch (Throwable e) {
        log.error("The watchdog cannot look at {}", watch.name(), e);
      }
    }
  }
}
