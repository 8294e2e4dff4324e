package dev.courant.summarize.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.model.Brokers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The topic {@code courant.model-answers}: one partition, key = what was asked (SHA-256 in
 * hexadecimal), value = the model's answer in UTF-8. Every instance reads all of it at its start
 * and follows it, so that whoever takes over a batch that was rolled back has its answers.
 */
final class KafkaAnswerLog implements AnswerLog, SmartLifecycle {
  static final String TOPIC = "courant.model-answers";

  private static final Logger log = LoggerFactory.getLogger(KafkaAnswerLog.class);
  private static final TopicPartition ALL = new TopicPartition(TOPIC, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Admin admin;
  private final Producer<String, byte[]> producer;
  private final Consumer<String, byte[]> consumer;
  private final Duration kept;
  private final Cache<String, byte[]> known;
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile boolean running;
  private @Nullable Thread reader;

  KafkaAnswerLog(
      Admin admin,
      Producer<String, byte[]> producer,
      Consumer<String, byte[]> consumer,
      Duration kept,
      int most) {
    this.admin = admin;
    this.producer = producer;
    this.consumer = consumer;
    this.kept = kept;
    this.known = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public @Nullable String find(String key) {
    try {
      if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        read.countDown();
        log.warn("{} cannot be read; what was paid for before may be paid for again", TOPIC);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    byte[] answer = known.getIfPresent(key);
    return answer == null ? null : new String(answer, StandardCharsets.UTF_8);
  }

  @Override
  public void keep(String key, String answer) {
    try {
      var _ =
          producer.send(
              new ProducerRecord<>(TOPIC, 0, key, answer.getBytes(StandardCharsets.UTF_8)));
    } catch (KafkaException e) {
      log.warn("An answer is not kept: {}", e.toString());
    }
  }

  @Override
  public void start() {
    running = true;
    reader = Thread.ofVirtual().name("model-answers").start(this::follow);
  }

  @Override
  public void stop() {
    running = false;
    consumer.wakeup();
    try {
      if (reader != null) {
        reader.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(POLL);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after everything that asks for answers. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void follow() {
    try (consumer) {
      prepare();
      consumer.assign(List.of(ALL));
      consumer.seekToBeginning(List.of(ALL));
      long end = running ? consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L) : 0;
      while (running) {
        consumer.poll(POLL).forEach(this::learn);
        if (consumer.position(ALL) >= end) {
          read.countDown();
        }
      }
    } catch (WakeupException e) {
      log.debug("{} is left", TOPIC);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      log.error("{} is not followed any more: {}", TOPIC, e.toString());
    }
  }

  private void learn(ConsumerRecord<String, byte[]> answer) {
    if (answer.key() != null && answer.value() != null) {
      known.put(answer.key(), answer.value());
    }
  }

  private void prepare() throws InterruptedException {
    NewTopic topic =
        new NewTopic(TOPIC, Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    "cleanup.policy",
                    "compact,delete",
                    "retention.ms",
                    String.valueOf(kept.toMillis())));
    while (running) {
      try {
        Brokers.prepare(admin, List.of(topic));
        return;
      } catch (TimeoutException | RuntimeException e) {
        log.warn("{} is not there yet: {}", TOPIC, e.toString());
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }
}
