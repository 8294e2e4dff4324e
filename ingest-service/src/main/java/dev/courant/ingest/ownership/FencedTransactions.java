package dev.courant.ingest.ownership;

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
public final class FencedTransactions {
  private static final Duration REBALANCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final KafkaOperations<String, byte[]> kafka;
  private final Leases leases;
  private final Semaphore producers;

  FencedTransactions(KafkaOperations<String, byte[]> kafka, Leases leases, int producers) {
    this.kafka = kafka;
    this.leases = leases;
    this.producers = new Semaphore(producers);
  }

  /**
   * Writes all or nothing.
   *
   * @param position offset to commit
   * @return false if the lease has ended; nothing was written then
   * @throws RuntimeException if Kafka cannot be written to; nothing was written then
   */
  public boolean write(
      PartitionLease lease,
      List<ProducerRecord<String, byte[]>> records,
      TopicPartition source,
      long position) {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        Map.of(source, new OffsetAndMetadata(position));
    Instant giveUp = Instant.now().plus(REBALANCE);
    while (true) {
      // Read the membership before checking the lease: in the other order the metadata of a later
      // generation would be accepted.
      ConsumerGroupMetadata membership = leases.membership().orElse(null);
      if (lease.ended()) {
        return false;
      }
      if (membership != null && tryWrite(records, offsets, membership)) {
        return true;
      }
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("the group did not settle within " + REBALANCE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** False if the group has moved on: either the lease ends, or newer metadata comes. */
  private boolean tryWrite(
      List<ProducerRecord<String, byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata membership) {
    producers.acquireUninterruptibly();
    try {
      kafka.executeInTransaction(transaction -> {
        records.forEach(transaction::send);
        transaction.sendOffsetsToTransaction(offsets, membership);
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
