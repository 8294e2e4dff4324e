package dev.courant.ingest.ownership;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Up once the group has assigned partitions to this instance, or told it that others have all. */
final class AssignmentHealth implements ReactiveHealthIndicator {
  private final Leases leases;

  AssignmentHealth(Leases leases) {
    this.leases = leases;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() -> {
      int owned = leases.all().size();
      return leases.isSettled()
          ? Health.up().withDetail("partitions", owned).build()
          : Health.outOfService().withDetail("waitingFor", "the group's assignment").build();
    });
  }
}
