package dev.courant.ingest.poll;

import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Polls written to Kafka: one transaction that also commits an offset of the feed's partition in
 * the name of the group, so that the broker refuses it once the partition has passed to another
 * member (KIP-447).
 */
final class KafkaPollLog implements PollLog {
  private static final String SOURCE = "/courant/ingest-service";
  private static final Duration REBALANCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final KafkaOperations<String, byte[]> kafka;
  private final FeedPlacement placement;
  private final Tenures tenures;
  private final Semaphore producers;

  KafkaPollLog(
      KafkaOperations<String, byte[]> kafka,
      FeedPlacement placement,
      Tenures tenures,
      int producers) {
    this.kafka = kafka;
    this.placement = placement;
    this.tenures = tenures;
    this.producers = new Semaphore(producers);
  }

  @Override
  public boolean write(Tenure tenure, PollRecords records) {
    Instant giveUp = Instant.now().plus(REBALANCE);
    while (!tenure.ended()) {
      ConsumerGroupMetadata proof = tenures.proof().orElse(null);
      if (proof != null && tryWrite(tenure, records, proof)) {
        return true;
      }
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("the group did not settle within " + REBALANCE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  /**
   * False where the group has moved on: either the tenure ends, or a newer proof of membership
   * comes.
   */
  private boolean tryWrite(Tenure tenure, PollRecords records, ConsumerGroupMetadata proof) {
    TopicPartition partition = new TopicPartition(Topics.FEEDS, tenure.partition());
    producers.acquireUninterruptibly();
    try {
      kafka.executeInTransaction(transaction -> {
        records
            .articles()
            .forEach(article ->
                transaction.send(EventRecords.of(article, SOURCE, article.ingestedAt())));
        transaction.send(placement.put(records.feed(), records.state()));
        records.changed().ifPresent(feed -> transaction.send(placement.put(feed)));
        transaction.sendOffsetsToTransaction(Map.of(partition, tenures.position(partition)), proof);
        return null;
      });
      return true;
    } catch (RuntimeException e) {
      if (causedByGroup(e)) {
        return false;
      }
      throw e;
    } finally {
      producers.release();
    }
  }

  private static boolean causedByGroup(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommitFailedException) {
        return true;
      }
    }
    return false;
  }
}
