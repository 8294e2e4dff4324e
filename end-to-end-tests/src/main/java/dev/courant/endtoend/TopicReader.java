package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber as the documentation describes one: read_committed, and nothing else. */
final class TopicReader {
  private final String bootstrapServers;

  TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Every committed value of a topic, in the order of each partition. */
  <T extends ArticleEvent> List<T> read(String topic, Class<T> type) {
    return read(topic, type, _ -> true);
  }

  /** The committed values of some keys; what others wrote to the topic is not even decoded. */
  <T extends ArticleEvent> List<T> read(String topic, Class<T> type, Predicate<String> keys) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            "false");
    List<T> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (keys.test(record.key())) {
                values.add(EventCodec.decode(record.value(), type));
              }
            });
      }
    }
    return values;
  }
}
