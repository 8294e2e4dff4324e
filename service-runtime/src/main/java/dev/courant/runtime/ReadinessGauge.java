package dev.courant.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/**
 * {@code courant.ready}: 1 while the readiness group of the health endpoint is up, else 0; looked
 * at every five seconds, so that who asks for metrics waits for nobody's health.
 */
final class ReadinessGauge implements SupervisedLoop.Body {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final ObjectProvider<HealthEndpoint> endpoint;
  private volatile int ready;

  ReadinessGauge(ObjectProvider<HealthEndpoint> endpoint, MeterRegistry meters) {
    this.endpoint = endpoint;
    Gauge.builder("courant.ready", this, gauge -> gauge.ready)
        .description("1 while the service is ready")
        .register(meters);
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    while (beat.goesOn()) {
      ready = isReady() ? 1 : 0;
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }

  private boolean isReady() {
    HealthEndpoint health = endpoint.getIfAvailable();
    HealthDescriptor readiness = health == null ? null : health.healthForPath("readiness");
    return readiness != null && Status.UP.equals(readiness.getStatus());
  }
}
