package dev.courant.publish.publication;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Brings publishing up, in the background and for as long as it takes: the broker's topics, then a
 * complete store, then the listener. Until then the service answers, but is not ready.
 */
final class PublicationStart implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(PublicationStart.class);

  private final Broker broker;
  private final StoreRebuild rebuild;
  private final KafkaListenerEndpointRegistry listeners;
  private final PublicationCounters counters;
  private final Duration pause;
  private volatile @Nullable Thread thread;
  private volatile String obstacle = "starting";

  PublicationStart(
      Broker broker,
      StoreRebuild rebuild,
      KafkaListenerEndpointRegistry listeners,
      PublicationCounters counters,
      Duration pause) {
    this.broker = broker;
    this.rebuild = rebuild;
    this.listeners = listeners;
    this.counters = counters;
    this.pause = pause;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("publication-start").start(this::bringUp);
  }

  private void bringUp() {
    try {
      while (!tryOnce()) {
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryOnce() {
    try {
      broker.prepare();
      obstacle = "the store is being filled from the log";
      rebuild.complete();
      Objects.requireNonNull(listeners.getListenerContainer(SummarizedListener.ID)).start();
      obstacle = "";
      return true;
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        log.warn("Publishing cannot start yet: {}", e.toString());
      }
      obstacle = e.toString();
      return Thread.currentThread().isInterrupted();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public Health health() {
    if (!obstacle.isEmpty()) {
      return Health.outOfService().withDetail("waiting", obstacle).build();
    }
    var last = counters.last();
    return Health.up().withDetail("lastBatch", last == null ? "none" : last.toString()).build();
  }
}
