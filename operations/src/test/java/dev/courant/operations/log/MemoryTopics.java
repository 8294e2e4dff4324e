package dev.courant.operations.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Topics of one partition in memory, with the faults that a broker has at a commit. */
public final class MemoryTopics implements TopicLog, Transactions {
  /** What a commit can come to. */
  public enum Commit {
    DONE,
    LOST,
    DONE_BUT_UNANSWERED
  }

  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> partitions =
      new TreeMap<>(
          java.util.Comparator.comparing(TopicPartition::topic)
              .thenComparing(TopicPartition::partition));
  private final Map<TopicPartition, Long> begins = new java.util.HashMap<>();
  private final List<Commit> script = new ArrayList<>();
  private final Map<String, Integer> epochs = new java.util.HashMap<>();
  private Instant now = Instant.parse("2026-03-05T12:00:00Z");

  /** Makes topics of one partition. */
  public MemoryTopics with(String... topics) {
    for (String topic : topics) {
      partitions.put(new TopicPartition(topic, 0), new ArrayList<>());
    }
    return this;
  }

  /** What the next commits come to. */
  public void commits(Commit... next) {
    script.addAll(List.of(next));
  }

  /** The time of the records that are added from now on. */
  public void setTime(Instant time) {
    now = time;
  }

  /** Takes the oldest records away, as retention does. */
  public void deleteBefore(String topic, long offset) {
    begins.put(new TopicPartition(topic, 0), offset);
  }

  /** Adds a record. */
  public RecordPosition add(ProducerRecord<byte[], byte[]> record) {
    int partition = record.partition() == null ? 0 : record.partition();
    return add(
        record.topic(),
        partition,
        record.key(),
        record.value(),
        new RecordHeaders(record.headers()));
  }

  /** Adds a record without headers. */
  public RecordPosition add(String topic, @Nullable String key, byte @Nullable [] value) {
    byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return add(topic, 0, bytes, value, new RecordHeaders());
  }

  private RecordPosition add(String topic, int number, byte[] key, byte[] value, Headers headers) {
    TopicPartition partition = new TopicPartition(topic, number);
    List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
    if (records == null) {
      throw new KafkaException("no topic " + topic);
    }
    records.add(
        new ConsumerRecord<>(
            topic,
            number,
            records.size(),
            now.toEpochMilli(),
            TimestampType.CREATE_TIME,
            key == null ? -1 : key.length,
            value == null ? -1 : value.length,
            key,
            value,
            headers,
            Optional.empty()));
    return RecordPosition.of(records.getLast());
  }

  /** All records of a topic. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return List.copyOf(partitions.get(new TopicPartition(topic, 0)));
  }

  @Override
  public Set<String> topics() {
    return partitions.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
  }

  @Override
  public List<OffsetRange> ranges(Collection<String> topics) {
    return partitions.entrySet().stream()
        .filter(entry -> topics.contains(entry.getKey().topic()))
        .map(e ->
            new OffsetRange(e.getKey(), begins.getOrDefault(e.getKey(), 0L), e.getValue().size()))
        .toList();
  }

  @Override
  public Map<TopicPartition, Long> offsetsAt(Collection<OffsetRange> ranges, Instant time) {
    return ranges.stream()
        .collect(
            Collectors.toMap(
                OffsetRange::partition,
                range ->
                    partitions.get(range.partition()).stream()
                        .filter(record -> record.timestamp() >= time.toEpochMilli())
                        .mapToLong(ConsumerRecord::offset)
                        .findFirst()
                        .orElse(range.end())));
  }

  @Override
  public List<OffsetRange> read(
      Collection<OffsetRange> ranges, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    for (OffsetRange range : ranges) {
      List.copyOf(partitions.get(range.partition())).stream()
          .filter(record -> record.offset() >= range.begin() && record.offset() < range.end())
          .forEach(each);
    }
    return List.of();
  }

  @Override
  public Writer open(String transactionalId) {
    int epoch = epochs.merge(transactionalId, 1, Integer::sum);
    return new Writer() {
      @Override
      public void write(List<ProducerRecord<byte[], byte[]>> records) {
        if (epochs.get(transactionalId) != epoch) {
          throw new ProducerFencedException("fenced");
        }
        Commit commit = script.isEmpty() ? Commit.DONE : script.removeFirst();
        if (commit != Commit.LOST) {
          records.forEach(MemoryTopics.this::add);
        }
        if (commit != Commit.DONE) {
          throw new KafkaException("the broker is away");
        }
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
