package dev.courant.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads partitions of a topic of states from the beginning to the end. Waits for the transactions
 * of whoever had the partitions before: the end is the high watermark, and a read_committed
 * consumer only gets there once every one of them is decided.
 */
public final class CommittedStates {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PATIENCE_S = 10;

  private final Map<String, Object> settings;
  private final BrokerAdmin admin;
  private final Duration patience;

  /**
   * A reader that is not connected yet.
   *
   * @param consumer settings of Kafka's consumer; its group is left out
   * @param patience how long nothing may be read before it is given up
   */
  public CommittedStates(Map<String, Object> consumer, BrokerAdmin admin, Duration patience) {
    settings = new HashMap<>(consumer);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.admin = admin;
    this.patience = patience;
  }

  /**
   * Reads all of the partitions.
   *
   * @param take gets each record, in order per partition, tombstones too
   * @throws TimeoutException if the end is not reached, for example since a transaction stays open;
   *     to be tried again
   */
  public void read(
      String topic,
      Collection<Integer> partitions,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> take) {
    List<TopicPartition> sources =
        partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
    Map<TopicPartition, Long> ends = highWatermarks(sources);
    try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(sources);
      consumer.seekToBeginning(sources);
      long last = System.nanoTime();
      while (sources.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        if (System.nanoTime() - last > patience.toNanos()) {
          throw new TimeoutException("the end of " + topic + " is not reached");
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          last = System.nanoTime();
          take.accept(record);
        }
      }
    }
  }

  private Map<TopicPartition, Long> highWatermarks(List<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try {
      admin
          .client()
          .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get(PATIENCE_S, TimeUnit.SECONDS)
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(e);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no end offsets of " + partitions, e);
    }
  }
}
