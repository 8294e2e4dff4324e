package dev.courant.operations.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of a Kafka cluster, read by one consumer that belongs to no group. */
final class KafkaTopicLog implements TopicLog {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final RangeReader reader;

  KafkaTopicLog(Map<String, Object> connection, IsolationLevel isolation) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Only what is there is read; and a fetch that waits would hold the next one back.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.reader = new RangeReader(consumer, PATIENCE);
  }

  @Override
  public Set<String> topics() {
    return consumer.listTopics().keySet();
  }

  @Override
  public List<OffsetRange> ranges(Collection<String> topics) {
    var known = consumer.listTopics();
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    return partitions.stream()
        .map(p -> new OffsetRange(p, begins.getOrDefault(p, 0L), ends.getOrDefault(p, 0L)))
        .toList();
  }

  @Override
  public Map<TopicPartition, Long> offsetsAt(Collection<OffsetRange> ranges, Instant time) {
    Map<TopicPartition, Long> wanted =
        ranges.stream().collect(Collectors.toMap(OffsetRange::partition, _ -> time.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
    return ranges.stream()
        .collect(
            Collectors.toMap(
                OffsetRange::partition,
                range -> {
                  OffsetAndTimestamp at = found.get(range.partition());
                  return at == null ? range.end() : at.offset();
                }));
  }

  @Override
  public List<OffsetRange> read(
      Collection<OffsetRange> ranges, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    return reader.read(ranges, each);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
