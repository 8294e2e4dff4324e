package dev.courant.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Up while a broker answers. A loop asks every few seconds; health requests are answered from
 * memory, so that an absent broker delays nobody.
 */
final class BrokerHealth implements SupervisedLoop.Body, ReactiveHealthIndicator {
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final int PATIENCE_MS = 5_000;

  private final BrokerAdmin admin;
  private volatile Health last =
      Health.outOfService().withDetail("broker", "not asked yet").build();

  BrokerHealth(BrokerAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    try {
      while (beat.goesOn()) {
        int nodes =
            admin
                .client()
                .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                .nodes()
                .get(PATIENCE_MS + 1_000L, TimeUnit.MILLISECONDS)
                .size();
        last = Health.up().withDetail("nodes", nodes).build();
        LockSupport.parkNanos(EVERY.toNanos());
      }
    } catch (Exception e) {
      last = Health.down(e).build();
      throw e;
    }
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() -> last);
  }
}
