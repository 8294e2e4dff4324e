package dev.courant.summarize.model;

import dev.courant.model.Brokers;
import dev.courant.model.Topics;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic {@code courant.model-answers} as it is read: one partition, from its beginning, and on
 * as others write. Makes it where it is missing, and waits for brokers that are not there yet.
 */
final class AnswerTopic {
  static final String NAME = Topics.MODEL_ANSWERS;

  private static final Logger log = LoggerFactory.getLogger(AnswerTopic.class);
  private static final TopicPartition ALL = new TopicPartition(NAME, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Admin admin;
  private final Consumer<String, byte[]> consumer;
  private final Duration kept;
  private final CountDownLatch read = new CountDownLatch(1);
  private volatile boolean running;
  private @Nullable Thread reader;

  /**
   * The topic.
   *
   * @param kept how long it keeps a record, where it is made now
   */
  AnswerTopic(Admin admin, Consumer<String, byte[]> consumer, Duration kept) {
    this.admin = admin;
    this.consumer = consumer;
    this.kept = kept;
  }

  /** Begins to read, on a thread of its own. */
  void follow(java.util.function.Consumer<ConsumerRecord<String, byte[]>> learn) {
    running = true;
    reader = Thread.ofVirtual().name("model-answers").start(() -> run(learn));
  }

  /** Waits until all was read that stood there at the start, for half a minute at most. */
  void awaitRead() {
    try {
      if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        read.countDown();
        log.warn("{} cannot be read; what was paid for before may be paid for again", NAME);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isFollowed() {
    return running;
  }

  /** Ends reading; blocks until it has ended. */
  void leave() {
    running = false;
    consumer.wakeup();
    try {
      if (reader != null) {
        reader.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(java.util.function.Consumer<ConsumerRecord<String, byte[]>> learn) {
    try (consumer) {
      prepare();
      consumer.assign(List.of(ALL));
      consumer.seekToBeginning(List.of(ALL));
      long end = running ? consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L) : 0;
      while (running) {
        consumer.poll(POLL).forEach(learn);
        if (consumer.position(ALL) >= end) {
          read.countDown();
        }
      }
    } catch (WakeupException e) {
      log.debug("{} is left", NAME);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      log.error("{} is not followed any more: {}", NAME, e.toString());
    }
  }

  private void prepare() throws InterruptedException {
    NewTopic topic =
        new NewTopic(NAME, Optional.of(1), Optional.empty())
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
        log.warn("{} is not there yet: {}", NAME, e.toString());
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }
}
