package dev.courant.ingest.ownership;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while a broker answers; away brokers fail the health check, not the process. */
final class BrokerHealth implements HealthIndicator {
  private static final long PATIENCE_S = 3;

  private final Admin admin;

  BrokerHealth(Admin admin) {
    this.admin = admin;
  }

  @Override
  public Health health() {
    try {
      int nodes = admin.describeCluster().nodes().get(PATIENCE_S, TimeUnit.SECONDS).size();
      return Health.up().withDetail("nodes", nodes).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    } catch (ExecutionException | TimeoutException e) {
      return Health.down(e).build();
    }
  }
}
