package dev.courant.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber of one topic from where it ends when the subscriber comes. For one thread. */
final class TopicTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<String, byte[]> consumer;

  TopicTail(String bootstrapServers, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            "false",
            "allow.auto.create.topics",
            "false");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.listTopics().getOrDefault(topic, List.of()).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /**
   * The records that have come since the last call, after waiting a moment; none where there was no
   * such topic.
   */
  Iterable<ConsumerRecord<String, byte[]>> poll() {
    return consumer.assignment().isEmpty() ? List.of() : consumer.poll(POLL);
  }

  /** Waits until every one of the keys has come; whether they did. */
  boolean await(Set<String> keys, Duration patience) {
    Set<String> open = new HashSet<>(keys);
    Instant giveUp = Instant.now().plus(patience);
    while (!open.isEmpty() && !consumer.assignment().isEmpty() && Instant.now().isBefore(giveUp)) {
      poll().forEach(record -> open.remove(record.key()));
    }
    return open.isEmpty();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
