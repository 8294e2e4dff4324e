package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final int PARTITIONS = 3;

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final Arrivals arrivals = new Arrivals(Duration.ofSeconds(2), clock);

  ArrivalsTest() {
    arrivals.assign(IntStream.range(0, PARTITIONS).mapToObj(ArrivalsTest::partition).toList());
  }

  @Test
  void waitsForEveryPartitionThatHasNotShownWhatItHas() {
    arrivals.add(record(0, 0, 0));
    arrivals.add(record(1, 0, 5));
    assertThat(arrivals.next()).isEmpty();

    arrivals.add(record(2, 0, -3));

    assertThat(next()).isEqualTo("2@0");
    assertThat(arrivals.next()).isEmpty();
  }

  @Test
  void waitsAtTheEndOfAPartitionOnlyForTheSettleTime() {
    arrivals.add(record(0, 0, 0));
    end(1, 1_999);
    end(2, 2_000);
    assertThat(arrivals.next()).isEmpty();

    end(1, 2_000);

    assertThat(next()).isEqualTo("0@0");
  }

  @Test
  void putsWhatComesWithinTheSettleTimeIntoItsPlace() {
    arrivals.add(record(0, 0, 10));
    end(1, 1_000);
    end(2, 5_000);
    arrivals.add(record(1, 0, 9));

    assertThat(next()).isEqualTo("1@0");
  }

  @Test
  void doesNotWaitForAClockThatIsAhead() {
    arrivals.add(record(0, 0, 3_600_000));
    end(1, 2_000);
    end(2, 2_000);

    assertThat(next()).isEqualTo("0@0");
  }

  @Test
  void keepsTheOrderOfAPartitionWhateverItsTimes() {
    arrivals.add(record(0, 0, 9));
    arrivals.add(record(0, 1, 1));
    IntStream.of(1, 2).forEach(partition -> end(partition, 60_000));

    assertThat(next()).isEqualTo("0@0");
    assertThat(next()).isEqualTo("0@1");
  }

  @Test
  void givesTheSameOrderHoweverALogIsRead() {
    List<List<ConsumerRecord<String, byte[]>>> log = log(new Random(7));
    assertThat(readInPieces(log, new Random(1))).isEqualTo(readInPieces(log, new Random(2)));
  }

  /** Times of different partitions overlap, and many are the same. */
  private static List<List<ConsumerRecord<String, byte[]>>> log(Random dice) {
    List<List<ConsumerRecord<String, byte[]>>> log = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int number = partition;
      log.add(
          IntStream.range(0, 100).mapToObj(i -> record(number, i, i + dice.nextInt(3))).toList());
    }
    return log;
  }

  private List<String> readInPieces(List<List<ConsumerRecord<String, byte[]>>> log, Random dice) {
    Arrivals reading = new Arrivals(Duration.ofSeconds(2), clock);
    reading.assign(IntStream.range(0, PARTITIONS).mapToObj(ArrivalsTest::partition).toList());
    int[] read = new int[PARTITIONS];
    List<String> order = new ArrayList<>();
    while (order.size() < PARTITIONS * 100) {
      int partition = dice.nextInt(PARTITIONS);
      for (int i = dice.nextInt(9); i > 0 && read[partition] < 100; i--) {
        reading.add(log.get(partition).get(read[partition]++));
      }
      if (read[partition] == 100) {
        reading.ended(partition(partition), NOON.plusSeconds(60));
      }
      for (var next = reading.next(); next.isPresent(); next = reading.next()) {
        order.add(name(next));
      }
    }
    return order;
  }

  private void end(int partition, long millis) {
    arrivals.ended(partition(partition), NOON.plusMillis(millis));
  }

  private String next() {
    return name(arrivals.next());
  }

  private static String name(Optional<ConsumerRecord<String, byte[]>> record) {
    return record.map(one -> one.partition() + "@" + one.offset()).orElseThrow();
  }

  private static TopicPartition partition(int partition) {
    return new TopicPartition("articles", partition);
  }

  private static ConsumerRecord<String, byte[]> record(int partition, long offset, long millis) {
    return new ConsumerRecord<>(
        "articles",
        partition,
        offset,
        NOON.plusMillis(millis).toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        "key",
        new byte[0],
        new RecordHeaders(),
        Optional.empty());
  }
}
