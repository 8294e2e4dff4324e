package dev.courant.ingest.catalogue;

import dev.courant.ingest.ownership.NewestRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads compacted topics as a whole. */
final class WholeTopic {
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;

  WholeTopic(ConsumerFactory<String, byte[]> consumers) {
    this.consumers = consumers;
  }

  /** All that is there now. */
  <T> NewestRecords<T> read(String topic, Class<T> type) {
    NewestRecords<T> records = new NewestRecords<>(type);
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-catalogue")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(records::take);
      }
    }
    return records;
  }
}
