package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NetworkException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Plays a container: polls, works, commits or rolls back and seeks. */
class IsolationTest {
  private static final int RECORDS = 500;

  private final List<TopicPartition> partitions =
      List.of(new TopicPartition("t", 0), new TopicPartition("t", 1));
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final AtomicLong nanos = new AtomicLong();
  private final Isolation isolation =
      new Isolation(LoggerFactory.getLogger(IsolationTest.class), nanos::get);
  private final List<String> done = new ArrayList<>();
  private final List<String> dead = new ArrayList<>();
  private int batches;

  @Test
  void findsTheRecordThatFailsAndGivesItAloneUp() {
    fill();
    runUntilDone(record -> record.offset() == 333 && record.partition() == 0, 200);

    assertThat(dead).containsExactly("0@333");
    assertThat(done).hasSize(2 * RECORDS - 1).doesNotHaveDuplicates();
    assertThat(batches).isLessThan(120);
  }

  @Test
  void keepsTheOrderOfEachPartition() {
    fill();
    runUntilDone(record -> record.offset() % 200 == 7, 600);

    assertThat(dead).hasSize(6);
    for (int partition = 0; partition < 2; partition++) {
      String prefix = partition + "@";
      assertThat(
              done.stream()
                  .filter(place -> place.startsWith(prefix))
                  .map(place -> Integer.parseInt(place.substring(2))))
          .isSorted();
    }
  }

  @Test
  void makesBatchesShorterWhileTheyTakeLongAndLongerAgainAfterwards() {
    fill();
    Duration ofRecord = Duration.ofMillis(100);
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      refill();
      int size = poll().size();
      sizes.add(size);
      nanos.addAndGet(ofRecord.multipliedBy(size).toNanos());
      consumer.seekToBeginning(partitions);
    }

    assertThat(sizes).containsExactly(1000, 500, 250, 125, 62, 31, 31, 31, 31, 62);
    for (int i = 0; i < 40; i++) {
      refill();
      sizes.add(poll().size());
      consumer.seekToBeginning(partitions);
    }
    assertThat(sizes).last().isEqualTo(1000);
  }

  @Test
  void givesNothingUpWhileTheBrokerIsAway() {
    fill();
    for (int i = 0; i < 50; i++) {
      refill();
      List<ConsumerRecord<String, byte[]>> batch = poll();
      Duration pause = isolation.failed(batch, new RuntimeException(new NetworkException("away")));
      isolation.firstOffsets().forEach(consumer::seek);
      assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(20));
      assertThat(batch).hasSize(2 * RECORDS);
    }
    runUntilDone(_ -> false, 10);

    assertThat(dead).isEmpty();
    assertThat(done).hasSize(2 * RECORDS);
  }

  @Test
  void readsWholeBatchesAgainAfterwards() {
    fill();
    runUntilDone(record -> record.offset() == 3, 300);
    for (int i = 0; i < 100; i++) {
      fillFrom(RECORDS + i);
      poll();
    }
    for (int i = 0; i < RECORDS; i++) {
      fillFrom(RECORDS + 100 + i);
    }

    assertThat(poll()).hasSize(2 * RECORDS);
  }

  @Test
  void saysWhereItIsOnceAllIsCommitted() {
    fill();
    refill();
    poll();
    assertThat(isolation.settled()).isEmpty();

    poll();

    assertThat(isolation.settled()).containsEntry(partitions.getFirst(), (long) RECORDS);
  }

  private void fill() {
    consumer.assign(partitions);
    consumer.updateBeginningOffsets(Map.of(partitions.getFirst(), 0L, partitions.getLast(), 0L));
  }

  private void fillFrom(int offset) {
    for (TopicPartition partition : partitions) {
      consumer.addRecord(
          new ConsumerRecord<>("t", partition.partition(), offset, "k", new byte[0]));
    }
  }

  private List<ConsumerRecord<String, byte[]>> poll() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    isolation.poll(consumer, Duration.ZERO).forEach(records::add);
    return records;
  }

  private void runUntilDone(Predicate<ConsumerRecord<String, byte[]>> poison, int mostBatches) {
    while (batches < mostBatches && done.size() + dead.size() < 2 * RECORDS) {
      refill();
      List<ConsumerRecord<String, byte[]>> batch = poll();
      batches += batch.isEmpty() ? 0 : 1;
      work(batch, poison);
    }
  }

  /** MockConsumer forgets what was polled, a broker does not: everything from the position on. */
  private void refill() {
    for (TopicPartition partition : partitions) {
      for (long offset = consumer.position(partition); offset < RECORDS; offset++) {
        consumer.addRecord(
            new ConsumerRecord<>("t", partition.partition(), offset, "k", new byte[0]));
      }
    }
  }

  private void work(
      List<ConsumerRecord<String, byte[]>> batch,
      Predicate<ConsumerRecord<String, byte[]>> poison) {
    for (ConsumerRecord<String, byte[]> record : batch) {
      if (isolation.givenUp(record).isEmpty() && poison.test(record)) {
        isolation.failed(batch, new IllegalStateException("poison"));
        isolation.firstOffsets().forEach(consumer::seek);
        return;
      }
    }
    batch.forEach(record ->
        (isolation.givenUp(record).isPresent() ? dead : done)
            .add(record.partition() + "@" + record.offset()));
  }
}
