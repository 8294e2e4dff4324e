package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void keepsTheOrderOfEachArticlesRevisions() {
    List<ConsumerRecord<String, byte[]>> records =
        IntStream.range(0, 60).mapToObj(i -> record("article-" + i % 7, i)).toList();

    List<ProducerRecord<String, byte[]>> results = batch(BatchTest::echo, 4).workOn(records);

    assertThat(results).hasSize(60);
    for (int article = 0; article < 7; article++) {
      String key = "article-" + article;
      assertThat(results.stream().filter(r -> key.equals(r.key())).map(r -> (int) r.value()[0]))
          .isSorted();
    }
  }

  @Test
  void hasNoMoreInWorkThanThereArePermits() {
    AtomicInteger inWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work counting =
        in -> {
          most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
          Thread.yield();
          inWork.decrementAndGet();
          return echo(in);
        };

    batch(counting, 3).workOn(IntStream.range(0, 50).mapToObj(i -> record("a" + i, i)).toList());

    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void givesNoResultAtAllWhereOneRecordCannotBeWorkedOnForNow() {
    Work failing =
        in -> {
          if (in.offset() == 3) {
            throw new IllegalStateException("the endpoint is away");
          }
          return echo(in);
        };

    assertThatThrownBy(() ->
            batch(failing, 2)
                .workOn(IntStream.range(0, 5).mapToObj(i -> record("a" + i, i)).toList()))
        .isInstanceOf(Batch.BatchFailedException.class)
        .hasMessageContaining("the endpoint is away");
  }

  @Test
  void givesUpAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    Work hanging =
        in -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return echo(in);
        };

    assertThatThrownBy(() ->
            new Batch(hanging, new Semaphore(1), Duration.ofMillis(50))
                .workOn(List.of(record("a", 0))))
        .isInstanceOf(Batch.BatchFailedException.class)
        .hasMessageContaining("not done within");
  }

  private static Batch batch(Work work, int permits) {
    return new Batch(work, new Semaphore(permits), PATIENCE);
  }

  private static ProducerRecord<String, byte[]> echo(ConsumerRecord<String, byte[]> in) {
    return new ProducerRecord<>("out", in.key(), in.value());
  }

  private static ConsumerRecord<String, byte[]> record(String key, int number) {
    return new ConsumerRecord<>("in", 0, number, key, new byte[] {(byte) number});
  }
}
