package dev.courant.summarize.delivery;

import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Starts to listen once the brokers are there and fit, and the topics are made; tries until then.
 */
final class Opening implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Opening.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Admin admin;
  private final TopicLayout layout;
  private final KafkaListenerEndpointRegistry listeners;
  private volatile boolean running;

  Opening(Admin admin, TopicLayout layout, KafkaListenerEndpointRegistry listeners) {
    this.admin = admin;
    this.layout = layout;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("opening").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        Brokers.prepare(admin, topics());
        Objects.requireNonNull(listeners.getListenerContainer(RawArticlesListener.ID)).start();
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException | RuntimeException e) {
        log.warn("No articles can be taken for now, trying again: {}", e.toString());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private List<NewTopic> topics() {
    return Stream.concat(layout.raw().stream(), layout.summarized().stream()).toList();
  }
}
