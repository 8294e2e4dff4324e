package dev.courant.ingest.poll;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * This instance's membership in the group that shares the feeds out: one thread that takes
 * partitions over and gives them up, and hears of added, changed and removed feeds. It always reads
 * the feeds from the beginning; the offsets of the group serve only to fence transactions.
 */
final class FeedAssignments implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FeedAssignments.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration LEAVE = Duration.ofSeconds(10);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Opening opening;
  private final TakeOver takeOver;
  private final Tenures tenures;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  FeedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      Opening opening,
      TakeOver takeOver,
      Tenures tenures) {
    this.consumers = consumers;
    this.opening = opening;
    this.takeOver = takeOver;
    this.tenures = tenures;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("feed-assignments").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        opening.open();
        follow();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException | RuntimeException e) {
        log.warn("The feeds cannot be followed for now, trying again: {}", e.toString());
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      }
    }
  }

  private void follow() {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
      takeOver.join(consumer);
      while (running) {
        listen(consumer);
      }
    } finally {
      tenures.all().forEach(tenure -> tenures.end(tenure.partition()));
    }
  }

  private void listen(Consumer<String, byte[]> consumer) {
    consumer.poll(POLL).forEach(takeOver::hear);
    tenures.proof(consumer.groupMetadata());
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      tenures.position(partition.partition(), consumer.position(partition));
    }
  }
}
