package dev.courant.ingest.poll;

import dev.courant.model.EventCodec;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the states of a partition back. Waits for the transactions of whoever had it before: the
 * end is the high watermark, and a read_committed consumer only gets there once every one of them
 * is decided.
 */
final class StateReader {
  private static final Logger log = LoggerFactory.getLogger(StateReader.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Admin admin;
  private final Duration patience;

  StateReader(ConsumerFactory<String, byte[]> consumers, Admin admin, Duration patience) {
    this.consumers = consumers;
    this.admin = admin;
    this.patience = patience;
  }

  /**
   * The last state of every feed in the partition.
   *
   * @throws IllegalStateException where the end is not reached in time; to be tried again
   */
  Map<String, FeedState> read(int partition) {
    TopicPartition source = new TopicPartition(Topics.FEED_STATES, partition);
    Map<String, FeedState> states = new HashMap<>();
    try (Consumer<String, byte[]> consumer =
        consumers.createConsumer(null, "-states-" + partition)) {
      consumer.assign(List.of(source));
      consumer.seekToBeginning(List.of(source));
      long end = highWatermark(source);
      Instant giveUp = Instant.now().plus(patience);
      while (consumer.position(source) < end) {
        if (Instant.now().isAfter(giveUp)) {
          throw new IllegalStateException("an open transaction holds back " + source);
        }
        consumer.poll(POLL).forEach(record -> take(record, states));
      }
    }
    return states;
  }

  private static void take(ConsumerRecord<String, byte[]> record, Map<String, FeedState> states) {
    if (record.value() == null) {
      states.remove(record.key());
      return;
    }
    try {
      states.put(record.key(), EventCodec.decode(record.value(), FeedState.class));
    } catch (EventCodec.UndecodableException e) {
      log.error(
          "Skipped a state of {} at {}-{}@{}: {}",
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  private long highWatermark(TopicPartition partition) {
    try {
      return admin
          .listOffsets(
              Map.of(partition, OffsetSpec.latest()),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .partitionResult(partition)
          .get()
          .offset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no end offset of " + partition, e.getCause());
    }
  }
}
