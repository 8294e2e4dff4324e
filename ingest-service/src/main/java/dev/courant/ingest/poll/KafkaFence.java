package dev.courant.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Transactions that also commit an offset in the name of the group, so that the broker refuses them
 * once their partition has passed to another member (KIP-447).
 */
final class KafkaFence {
  private static final Duration REBALANCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final KafkaOperations<String, byte[]> kafka;
  private final Tenures tenures;
  private final Semaphore producers;

  KafkaFence(KafkaOperations<String, byte[]> kafka, Tenures tenures, int producers) {
    this.kafka = kafka;
    this.tenures = tenures;
    this.producers = new Semaphore(producers);
  }

  /**
   * Writes all or nothing.
   *
   * @param position offset to commit
   * @return false where the tenure has ended; nothing was written then
   * @throws RuntimeException where the log cannot be written to for now; nothing was written then
   */
  boolean write(
      Tenure tenure,
      List<ProducerRecord<String, byte[]>> records,
      TopicPartition source,
      long position) {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        Map.of(source, new OffsetAndMetadata(position));
    Instant giveUp = Instant.now().plus(REBALANCE);
    while (true) {
      // Before the tenure is asked: a membership that is newer than the tenure's end would pass.
      ConsumerGroupMetadata proof = tenures.proof().orElse(null);
      if (tenure.ended()) {
        return false;
      }
      if (proof != null && tryWrite(records, offsets, proof)) {
        return true;
      }
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("the group did not settle within " + REBALANCE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /**
   * False where the group has moved on: either the tenure ends, or a newer proof of membership
   * comes.
   */
  private boolean tryWrite(
      List<ProducerRecord<String, byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata proof) {
    producers.acquireUninterruptibly();
    try {
      kafka.executeInTransaction(transaction -> {
        records.forEach(transaction::send);
        transaction.sendOffsetsToTransaction(offsets, proof);
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
