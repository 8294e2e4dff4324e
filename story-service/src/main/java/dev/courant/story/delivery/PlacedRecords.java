package dev.courant.story.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads records of one topic by where they stand. What is not there any more is left out. For one
 * thread.
 */
final class PlacedRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Records between two that are wanted over which it reads on rather than seeks. */
  private static final int NEAR = 20;

  /** Of one answer and partition: a few records, as most that follow are not wanted. */
  private static final int FETCHED_BYTES = 256 << 10;

  private final String topic;
  private final Consumer<String, byte[]> consumer;
  private final Duration patience;

  /**
   * A reader that is not connected yet.
   *
   * @param settings of Kafka's consumer; its group is left out
   * @param patience how long nothing may be read before it is given up
   */
  PlacedRecords(String topic, Map<String, Object> settings, Duration patience) {
    Map<String, Object> own = new HashMap<>(settings);
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    this.topic = topic;
    this.consumer = new KafkaConsumer<>(own);
    this.patience = patience;
  }

  /**
   * The records at some places.
   *
   * @throws TimeoutException if they cannot be read now; to be tried again
   */
  Map<Place, ConsumerRecord<String, byte[]>> read(Collection<Place> places) {
    Map<Place, ConsumerRecord<String, byte[]>> found = new HashMap<>();
    Map<TopicPartition, Deque<Long>> wanted = wanted(places);
    if (wanted.isEmpty()) {
      return found;
    }
    consumer.assign(wanted.keySet());
    consumer.resume(wanted.keySet());
    leaveOutWhatIsGone(wanted);
    wanted.forEach((partition, offsets) -> consumer.seek(partition, offsets.element()));
    long last = System.nanoTime();
    while (!wanted.isEmpty()) {
      if (System.nanoTime() - last > patience.toNanos()) {
        throw new TimeoutException(wanted + " cannot be read");
      }
      var polled = consumer.poll(POLL);
      for (TopicPartition partition : polled.partitions()) {
        last = System.nanoTime();
        take(partition, polled.records(partition), wanted, found);
      }
      endWhatIsRead(wanted);
    }
    return found;
  }

  private Map<TopicPartition, Deque<Long>> wanted(Collection<Place> places) {
    Map<TopicPartition, Deque<Long>> wanted = new HashMap<>();
    for (Place place : new TreeSet<>(places)) {
      if (place.isKnown()) {
        wanted
            .computeIfAbsent(new TopicPartition(topic, place.partition()), _ -> new ArrayDeque<>())
            .add(place.offset());
      }
    }
    return wanted;
  }

  private void leaveOutWhatIsGone(Map<TopicPartition, Deque<Long>> wanted) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(wanted.keySet(), patience);
    Map<TopicPartition, Long> ends = consumer.endOffsets(wanted.keySet(), patience);
    wanted.forEach((partition, offsets) ->
        offsets.removeIf(offset ->
            offset < begins.getOrDefault(partition, 0L)
                || offset >= ends.getOrDefault(partition, 0L)));
    drop(wanted);
  }

  private void take(
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records,
      Map<TopicPartition, Deque<Long>> wanted,
      Map<Place, ConsumerRecord<String, byte[]>> found) {
    Deque<Long> offsets = wanted.getOrDefault(partition, new ArrayDeque<>());
    long reached = -1;
    for (ConsumerRecord<String, byte[]> record : records) {
      reached = record.offset();
      while (!offsets.isEmpty() && offsets.element() < record.offset()) {
        offsets.remove();
      }
      if (!offsets.isEmpty() && offsets.element() == record.offset()) {
        offsets.remove();
        found.put(Place.of(record), record);
      }
    }
    if (!offsets.isEmpty() && offsets.element() - reached > NEAR) {
      consumer.seek(partition, offsets.element());
    }
  }

  /** What was compacted away at the very end has no record behind it that would tell. */
  private void endWhatIsRead(Map<TopicPartition, Deque<Long>> wanted) {
    wanted.forEach((partition, offsets) -> {
      long position = consumer.position(partition, patience);
      while (!offsets.isEmpty() && offsets.element() < position) {
        offsets.remove();
      }
    });
    drop(wanted);
  }

  private void drop(Map<TopicPartition, Deque<Long>> wanted) {
    if (wanted.values().removeIf(Deque::isEmpty)) {
      List<TopicPartition> done =
          consumer.assignment().stream().filter(one -> !wanted.containsKey(one)).toList();
      consumer.pause(done);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
