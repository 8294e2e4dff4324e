package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Topics;
import dev.courant.summarize.delivery.Worked.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Revisions revisions =
      new Revisions(
          partitions -> {
            Map<Integer, RevisionTable> tables = new HashMap<>();
            partitions.forEach(partition -> tables.put(partition, new RevisionTable()));
            return tables;
          },
          Clock.systemUTC());

  @Test
  void keepsTheOrderOfEachArticlesRevisions() {
    List<ConsumerRecord<String, byte[]>> records =
        IntStream.range(0, 60)
            .mapToObj(i -> RawRecords.record("article-" + i % 7, 1 + i / 7, i))
            .toList();

    List<Worked> results = workOn(BatchTest::echo, 4, records);

    assertThat(results).hasSize(60).allMatch(one -> one.outcome() == Outcome.SUMMARIZED);
    for (int article = 0; article < 7; article++) {
      String key = RawRecords.id("article-" + article).value();
      assertThat(
              results.stream()
                  .map(one -> one.records().getFirst())
                  .filter(record -> key.equals(record.key()))
                  .map(record -> (int) record.value()[0]))
          .isSorted();
    }
  }

  @Test
  void hasNoMoreInWorkThanThereArePermits() {
    AtomicInteger inWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work counting =
        (article, edition, in) -> {
          most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
          Thread.yield();
          inWork.decrementAndGet();
          return echo(article, edition, in);
        };

    workOn(
        counting,
        3,
        IntStream.range(0, 50).mapToObj(i -> RawRecords.record("a" + i, 1, i)).toList());

    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void doesNotLetARecordThatFailsStopTheOthers() {
    Work failing =
        (article, edition, in) -> {
          if (in.offset() == 3) {
            throw new OutOfMemoryError("in one article");
          }
          return echo(article, edition, in);
        };

    List<Worked> results =
        workOn(
            failing,
            2,
            IntStream.range(0, 5).mapToObj(i -> RawRecords.record("a" + i, 1, i)).toList());

    assertThat(results.stream().map(Worked::outcome))
        .containsExactly(
            Outcome.SUMMARIZED,
            Outcome.SUMMARIZED,
            Outcome.SUMMARIZED,
            Outcome.DEAD_LETTERED,
            Outcome.SUMMARIZED);
  }

  /** A record without a key is no article's, and never another's result. */
  @Test
  void decidesAboutEachRecordWithoutAKey() {
    List<ConsumerRecord<String, byte[]>> records =
        List.of(
            RawRecords.record((String) null, new byte[0], 0),
            RawRecords.record((String) null, new byte[0], 1),
            RawRecords.record("a", 1, 2));

    assertThat(workOn(BatchTest::echo, 2, records).stream().map(Worked::outcome))
        .containsExactly(Outcome.DEAD_LETTERED, Outcome.DEAD_LETTERED, Outcome.SUMMARIZED);
  }

  @Test
  void givesUpAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    Work hanging =
        (article, edition, in) -> {
          never.await();
          return echo(article, edition, in);
        };

    assertThatThrownBy(() ->
            new Batch(decision(hanging), new Semaphore(1), Duration.ofMillis(50))
                .workOn(List.of(RawRecords.record("a", 1, 0)), revisions.forBatch(List.of(0))))
        .isInstanceOf(Batch.BatchFailedException.class)
        .hasMessageContaining("not done within");
  }

  private List<Worked> workOn(
      Work work, int permits, List<ConsumerRecord<String, byte[]>> records) {
    return new Batch(decision(work), new Semaphore(permits), PATIENCE)
        .workOn(records, revisions.forBatch(List.of(0)));
  }

  private static RecordDecision decision(Work work) {
    return new RecordDecision(work, Clock.systemUTC(), false);
  }

  private static ProducerRecord<String, byte[]> echo(
      ArticleIngested article, int edition, ConsumerRecord<String, byte[]> in) {
    return new ProducerRecord<>(Topics.SUMMARIZED, in.key(), new byte[] {(byte) in.offset()});
  }
}
