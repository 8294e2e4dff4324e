package dev.courant.story.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/**
 * Writes a batch in a transaction that commits its positions in the name of the group, so that the
 * broker refuses it once the partitions have passed to another member (KIP-447).
 */
final class FencedWrite {
  private final KafkaOperations<String, byte[]> kafka;

  FencedWrite(KafkaOperations<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Writes all or nothing.
   *
   * @return where the records stand; empty if the group has moved on, and nothing was written
   * @throws RuntimeException if it is not known whether it was written
   */
  Optional<List<RecordMetadata>> write(Batch batch, ConsumerGroupMetadata membership) {
    List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>();
    try {
      kafka.executeInTransaction(transaction -> {
        batch.outputs().forEach(output -> sent.add(transaction.send(output.record())));
        transaction.sendOffsetsToTransaction(batch.positions(), membership);
        return null;
      });
      return Optional.of(sent.stream().map(one -> one.join().getRecordMetadata()).toList());
    } catch (RuntimeException e) {
      if (isMovedOn(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isMovedOn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommitFailedException) {
        return true;
      }
    }
    return false;
  }
}
