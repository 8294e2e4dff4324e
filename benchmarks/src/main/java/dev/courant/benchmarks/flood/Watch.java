package dev.courant.benchmarks.flood;

import dev.courant.benchmarks.services.ServiceProcess;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at a service each second, on a thread of its own: resident memory and heap, how long
 * liveness and readiness take to answer, and whether the lag that it tells is true.
 */
final class Watch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Transaction markers between the end and what was committed, some for each partition. */
  private static final double MARKERS = 60;

  private static final String LAG = "courant_consumer_lag";
  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

  private final ServiceProcess service;
  private final BrokerLag broker;
  private final Thread thread;
  private volatile boolean watching = true;
  private long samples;
  private long resident;
  private double heap;
  private long liveness;
  private long readiness;
  private long notWell;
  private long lagSamples;
  private long lagWrong;
  private double lagWrongBy;

  private Watch(ServiceProcess service, BrokerLag broker) {
    this.service = service;
    this.broker = broker;
    this.thread = Thread.ofPlatform().name("watch-" + service.name()).unstarted(this::run);
  }

  /** Begins to look. */
  static Watch over(ServiceProcess service, BrokerLag broker) {
    Watch watch = new Watch(service, broker);
    watch.thread.start();
    return watch;
  }

  private void run() {
    while (watching) {
      long next = System.nanoTime() + EVERY.toNanos();
      try {
        look();
      } catch (ExecutionException | TimeoutException e) {
        System.err.println(service.name() + ": no offsets from the broker: " + e);
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private synchronized void look()
      throws ExecutionException, InterruptedException, TimeoutException {
    samples++;
    resident = Math.max(resident, service.residentBytes());
    liveness = Math.max(liveness, asked("/actuator/health/liveness"));
    readiness = Math.max(readiness, asked("/actuator/health/readiness"));
    broker.now();
    OptionalDouble lag = service.metric(LAG);
    broker.now();
    heap = Math.max(heap, service.metric(HEAP).orElse(0));
    if (lag.isPresent()) {
      lagSamples++;
      double wrong = broker.distance(lag.getAsDouble());
      lagWrong += wrong <= MARKERS ? 0 : 1;
      lagWrongBy = Math.max(lagWrongBy, wrong);
    }
  }

  private long asked(String path) {
    ServiceProcess.Answer answer = service.get(path, PATIENCE);
    notWell += answer.status() == 200 ? 0 : 1;
    return answer.nanos();
  }

  /** Adds the worst that was seen, under names that begin with a prefix. */
  synchronized void tell(String prefix, Map<String, Object> figures) {
    figures.put(prefix + "_samples", samples);
    figures.put(prefix + "_resident_mb", resident >> 20);
    figures.put(prefix + "_heap_mb", (long) heap >> 20);
    figures.put(prefix + "_liveness_worst_ms", liveness / 1_000_000);
    figures.put(prefix + "_readiness_worst_ms", readiness / 1_000_000);
    figures.put(prefix + "_not_well", notWell);
    figures.put(prefix + "_lag_samples", lagSamples);
    figures.put(prefix + "_lag_wrong", lagWrong);
    figures.put(prefix + "_lag_wrong_by", (long) lagWrongBy);
  }

  @Override
  public void close() {
    watching = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
