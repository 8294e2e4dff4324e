package dev.courant.operations.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of a Kafka cluster, read by one consumer that belongs to no group. */
final class KafkaTopicLog implements TopicLog {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;

  KafkaTopicLog(Map<String, Object> connection, IsolationLevel isolation) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
    Map<TopicPartition, OffsetRange> open =
        ranges.stream()
            .filter(range -> !range.isEmpty())
            .collect(Collectors.toMap(OffsetRange::partition, Function.identity()));
    try {
      consumer.assign(open.keySet());
      consumer.resume(open.keySet());
      open.values().forEach(range -> consumer.seek(range.partition(), range.begin()));
      read(open, each);
      return List.of();
    } catch (KafkaException e) {
      if (!isDamage(e)) {
        throw e;
      }
      return readPast(open, each);
    }
  }

  /** A message of the client's own fetcher: the broker does not look at what it sends. */
  private static boolean isDamage(KafkaException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof CorruptRecordException
        || e.getCause() instanceof CorruptRecordException
        || message.contains("is invalid, cause")
        || message.contains("corrupt");
  }

  /** One partition after the other, and in each one offset after the other until it goes on. */
  private List<OffsetRange> readPast(
      Map<TopicPartition, OffsetRange> open, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> from = new HashMap<>();
    open.keySet().forEach(partition -> from.put(partition, consumer.position(partition)));
    List<OffsetRange> damaged = new ArrayList<>();
    for (OffsetRange range : List.copyOf(open.values())) {
      long begin = from.getOrDefault(range.partition(), range.begin());
      while (begin < range.end()) {
        Map<TopicPartition, OffsetRange> one = new HashMap<>(Map.of(range.partition(), range));
        consumer.assign(one.keySet());
        consumer.resume(one.keySet());
        consumer.seek(range.partition(), begin);
        try {
          read(one, each);
          break;
        } catch (KafkaException e) {
          if (!isDamage(e)) {
            throw e;
          }
          long stuck = consumer.position(range.partition());
          add(damaged, range.partition(), stuck);
          begin = stuck + 1;
        }
      }
    }
    return damaged;
  }

  private static void add(List<OffsetRange> damaged, TopicPartition partition, long offset) {
    OffsetRange last = damaged.isEmpty() ? null : damaged.getLast();
    if (last != null && last.partition().equals(partition) && last.end() == offset) {
      damaged.set(damaged.size() - 1, new OffsetRange(partition, last.begin(), offset + 1));
    } else {
      damaged.add(new OffsetRange(partition, offset, offset + 1));
    }
  }

  private void read(
      Map<TopicPartition, OffsetRange> open, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty()) {
      long before = sumOfPositions(open.keySet());
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
        OffsetRange range = open.get(new TopicPartition(record.topic(), record.partition()));
        if (range != null && record.offset() < range.end()) {
          each.accept(record);
        }
      }
      if (sumOfPositions(open.keySet()) > before) {
        giveUp = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() - giveUp > 0) {
        throw new TimeoutException("nothing came of " + open.values() + " within " + PATIENCE);
      }
      finish(open);
    }
  }

  private long sumOfPositions(Collection<TopicPartition> partitions) {
    return partitions.stream().mapToLong(consumer::position).sum();
  }

  private void finish(Map<TopicPartition, OffsetRange> open) {
    List<TopicPartition> done = new ArrayList<>();
    open.forEach((partition, range) -> {
      if (consumer.position(partition) >= range.end()) {
        done.add(partition);
      }
    });
    consumer.pause(done);
    done.forEach(open::remove);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
