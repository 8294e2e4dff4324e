package dev.courant.endtoend;

import dev.courant.testkit.guarantees.Guarantees;
import dev.courant.testkit.guarantees.Observed;
import dev.courant.testkit.guarantees.Violation;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * One round: articles appear, are corrected and withdrawn while faults happen; then everything must
 * work itself off within a bound.
 */
final class ChaosRound {
  private static final int STORIES = 40;
  private static final int AT_ONCE = 10;
  private static final int CORRECTIONS = 3;
  private static final int WITHDRAWALS = 1;
  private static final Duration TRICKLE = Duration.ofMillis(500);
  private static final Duration DEAD_LETTERS = Duration.ofSeconds(20);
  private static final Duration AND_NO_MORE = Duration.ofSeconds(2);
  private static final long LONGEST_FAULTS_S = 240;

  private final Deployment deployment;
  private final Production production;
  private final FaultInjector injector;
  private final Observation observation;
  private final Duration bound;

  ChaosRound(
      Deployment deployment,
      Production production,
      FaultInjector injector,
      Observation observation,
      Duration bound) {
    this.deployment = deployment;
    this.production = production;
    this.injector = injector;
    this.observation = observation;
    this.bound = bound;
  }

  /**
   * What came of a round.
   *
   * @param settled whether everything was worked off within the bound
   * @param ended processes that had ended without being told to
   * @param violations that stand at the end
   */
  record Result(boolean settled, Duration took, int ended, List<Violation> violations) {}

  /** Runs it. */
  Result run(List<Fault> faults) throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running =
          faults.stream()
              .<Future<?>>map(f ->
                  threads.submit(() -> {
                    LockSupport.parkNanos(f.after().toNanos());
                    injector.inflict(f);
                    return null;
                  }))
              .toList();
      produce();
      for (Future<?> fault : running) {
        fault.get(LONGEST_FAULTS_S, TimeUnit.SECONDS);
      }
    }
    int ended = deployment.heal();
    return settle(ended);
  }

  private void produce() {
    production.change(CORRECTIONS, WITHDRAWALS);
    production.publish(AT_ONCE);
    for (int i = AT_ONCE; i < STORIES; i++) {
      LockSupport.parkNanos(TRICKLE.toNanos());
      production.publish(1);
      observation.sample();
    }
  }

  /**
   * Waits until nothing is open any more, a little longer for dead letters, and once more for what
   * may be too much.
   */
  Result settle(int ended) {
    Instant began = Instant.now();
    boolean settled =
        Waiting.until(
            () -> open(kind -> kind != Kind.MISJUDGED).isEmpty() && deployment.isReady(), bound);
    Duration took = Duration.between(began, Instant.now());
    if (settled) {
      Waiting.until(() -> open(_ -> true).isEmpty(), DEAD_LETTERS);
      LockSupport.parkNanos(AND_NO_MORE.toNanos());
      production.settled();
    }
    return new Result(settled, took, ended, violations(_ -> true));
  }

  private List<Violation> open(Predicate<Kind> which) {
    return violations(violation -> violation.kind().heals() && which.test(violation.kind()));
  }

  private List<Violation> violations(Predicate<Violation> which) {
    Observed observed = observation.now();
    return Guarantees.violations(observed).stream().filter(which).toList();
  }
}
