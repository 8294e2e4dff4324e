package dev.courant.ingest.ownership;

import dev.courant.ingest.work.TooLargeException;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.ingest.work.WritePause;
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
import org.apache.kafka.common.errors.RecordTooLargeException;
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
  private final WritePause pause;
  private final Semaphore producers;

  FencedTransactions(
      KafkaOperations<String, byte[]> kafka, Leases leases, WritePause pause, int producers) {
    this.kafka = kafka;
    this.leases = leases;
    this.pause = pause;
    this.producers = new Semaphore(producers);
  }

  /**
   * Writes all or nothing.
   *
   * @param position offset to commit
   * @return false if the lease has ended; nothing was written then
   * @throws UnwrittenException if Kafka cannot be written to; nothing was written then
   * @throws TooLargeException if a record is larger than the broker takes
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
        throw new UnwrittenException("the group did not settle within " + REBALANCE);
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
      pause.succeeded();
      return true;
    } catch (RuntimeException e) {
      if (isCausedBy(e, CommitFailedException.class)) {
        return false;
      }
      if (isCausedBy(e, RecordTooLargeException.class)) {
        throw new TooLargeException(e);
      }
      if (!Thread.currentThread().isInterrupted()) {
        pause.failed(e);
      }
      throw new UnwrittenException(e);
    } finally {
      producers.release();
    }
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
