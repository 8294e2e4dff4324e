package dev.courant.runtime;

import dev.courant.model.Brokers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import reactor.core.publisher.Mono;

/**
 * The one start of every service, as the body of a loop: the brokers are fit and have the topics,
 * then each preparation, then the listeners. Until all is done the service answers and is out of
 * service, and says what it waits for. Afterwards it starts a listener again that has ended.
 */
public final class ListenerStart implements SupervisedLoop.Body, ReactiveHealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(ListenerStart.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final BrokerAdmin admin;
  private final List<NewTopic> topics;
  private final List<Preparation> preparations;
  private final KafkaListenerEndpointRegistry listeners;
  private final List<String> ids;
  private volatile String obstacle = "the start";
  private volatile @Nullable Throwable failure;

  /**
   * A start.
   *
   * @param topics that are made where they are missing
   * @param preparations in order, each before the first listener
   * @param ids of the listeners, which must not start by themselves
   */
  public ListenerStart(
      BrokerAdmin admin,
      List<NewTopic> topics,
      List<Preparation> preparations,
      KafkaListenerEndpointRegistry listeners,
      List<String> ids) {
    this.admin = admin;
    this.topics = List.copyOf(topics);
    this.preparations = List.copyOf(preparations);
    this.listeners = listeners;
    this.ids = List.copyOf(ids);
  }

  /**
   * Something that has to be done before the listeners start.
   *
   * @param obstacle what is waited for meanwhile, for the health answer
   * @param work repeated after a pause if it throws
   */
  public record Preparation(String obstacle, SupervisedLoop.Body work) {}

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    try {
      prepare(beat);
      while (beat.goesOn()) {
        ids.forEach(this::keepRunning);
        obstacle = "";
        failure = null;
        LockSupport.parkNanos(EVERY.toNanos());
      }
    } catch (Exception | Error e) {
      failure = e;
      throw e;
    }
  }

  private void prepare(SupervisedLoop.Beat beat) throws Exception {
    obstacle = "a broker that is fit, with the topics";
    Brokers.prepare(admin.client(), topics);
    for (Preparation preparation : preparations) {
      obstacle = preparation.obstacle();
      preparation.work().run(beat);
    }
    obstacle = "the listeners";
  }

  private void keepRunning(String id) {
    MessageListenerContainer container =
        Objects.requireNonNull(listeners.getListenerContainer(id), id);
    if (!container.isRunning() || !container.isInExpectedState()) {
      if (obstacle.isEmpty()) {
        log.warn("Listener {} has ended and is started again", id);
        container.stop();
      }
      container.start();
    }
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() -> {
      if (obstacle.isEmpty()) {
        return Health.up().build();
      }
      Health.Builder health = Health.outOfService().withDetail("waitingFor", obstacle);
      Throwable cause = failure;
      return cause == null ? health.build() : health.withDetail("failure", "" + cause).build();
    });
  }
}
