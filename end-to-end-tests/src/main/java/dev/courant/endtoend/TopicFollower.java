package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A subscriber as the documentation describes one, read_committed and nothing else, that stays and
 * reads on from where it was. For one thread.
 */
final class TopicFollower<T extends ArticleEvent> implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final Class<T> type;
  private final Predicate<String> keys;
  private final List<T> values = new ArrayList<>();

  /**
   * Reads nothing yet.
   *
   * @param keys that count; what others wrote to the topic is not even decoded
   */
  TopicFollower(String bootstrapServers, String topic, Class<T> type, Predicate<String> keys) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            "false");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.topic = topic;
    this.type = type;
    this.keys = keys;
  }

  /** Every value that is committed by now, in the order of each partition. */
  List<T> values() {
    if (consumer.assignment().isEmpty()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(this::take);
    }
    return List.copyOf(values);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (keys.test(record.key())) {
      values.add(EventCodec.decode(record.value(), type));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
