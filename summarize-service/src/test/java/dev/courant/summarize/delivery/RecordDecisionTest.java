package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleIngested;
import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import dev.courant.summarize.delivery.Worked.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDecisionTest {
  private final AtomicInteger calls = new AtomicInteger();
  private final Revisions revisions = new Revisions(RecordDecisionTest::nothing, Clock.systemUTC());
  private final Revisions.Known known = revisions.forBatch(List.of(0));

  @Test
  void writesTheResultAndWhichRevisionItIs() throws InterruptedException {
    Worked worked = decide(this::echo, RawRecords.record("a", 1, 7));

    assertThat(worked.outcome()).isEqualTo(Outcome.SUMMARIZED);
    assertThat(worked.records())
        .extracting(ProducerRecord::topic)
        .containsExactly(Topics.SUMMARIZED, Topics.SUMMARIZED_REVISIONS);
  }

  @Test
  void changesNothingIfARevisionIsProducedAgain() throws InterruptedException {
    decide(this::echo, RawRecords.record("a", 1, 7));
    Worked again = decide(this::echo, RawRecords.record("a", 1, 8));

    assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
    assertThat(again.records()).isEmpty();
    assertThat(calls).hasValue(1);
  }

  @Test
  void leavesOutARevisionThatComesAfterALaterOne() throws InterruptedException {
    decide(this::echo, RawRecords.record("a", 3, 7));

    assertThat(decide(this::echo, RawRecords.record("a", 2, 8)).outcome())
        .isEqualTo(Outcome.SUPERSEDED);
    assertThat(decide(this::echo, RawRecords.record("a", 4, 9)).outcome())
        .isEqualTo(Outcome.SUMMARIZED);
  }

  @Test
  void summarisesAgainOnceForEachReanalysis() throws InterruptedException {
    decide(this::echo, RawRecords.record("a", 1, 7));

    assertThat(decide(this::echo, forJob("job-1", 8)).outcome()).isEqualTo(Outcome.SUMMARIZED);
    assertThat(decide(this::echo, forJob("job-1", 9)).outcome()).isEqualTo(Outcome.REPEATED);
    assertThat(decide(this::echo, forJob("job-2", 10)).outcome()).isEqualTo(Outcome.SUMMARIZED);
  }

  @Test
  void leavesANewAnalysisOfWhatAModelToldToTheModels() throws InterruptedException {
    decide(this::echo, RawRecords.record("a", 1, 7), true);
    decide(this::echo, SecondEditionRecords.of("a", 1, null, 0), true);

    assertThat(decide(this::echo, forJob("job-1", 8), true).outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(calls).hasValue(1);
  }

  @Test
  void replacesWhatAModelToldByASecondEditionWhereThereIsNoModelAnyMore()
      throws InterruptedException {
    decide(this::echo, RawRecords.record("a", 1, 7));
    decide(this::echo, SecondEditionRecords.of("a", 1, null, 0));

    Worked anew = decide(this::echo, forJob("job-1", 8));

    assertThat(anew.outcome()).isEqualTo(Outcome.SUMMARIZED);
    assertThat(anew.records().getFirst().timestamp()).as("the edition").isEqualTo(2);
    assertThat(decide(this::echo, RawRecords.record("a", 2, 9)).records().getFirst().timestamp())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "garbage", "{\"id\":\"x\"}"})
  void makesADeadLetterOfWhatCannotBeRead(String value) throws InterruptedException {
    ConsumerRecord<String, byte[]> in =
        RawRecords.record("k", value.getBytes(StandardCharsets.UTF_8), 7);

    Worked worked = decide(this::echo, in);

    assertThat(worked.outcome()).isEqualTo(Outcome.DEAD_LETTERED);
    assertThat(worked.reason()).isEqualTo("unreadable");
    assertThat(worked.records().getFirst().topic()).isEqualTo(Topics.deadLettersOf(Topics.RAW));
    assertThat(calls).hasValue(0);
  }

  @Test
  void makesADeadLetterOfATombstoneAndOfAnotherArticlesKey() throws InterruptedException {
    assertThat(decide(this::echo, RawRecords.record("k", (byte[]) null, 7)).outcome())
        .isEqualTo(Outcome.DEAD_LETTERED);
    byte[] value = RawRecords.record("a", 1, 8).value();
    assertThat(decide(this::echo, RawRecords.record("another", value, 8)).outcome())
        .isEqualTo(Outcome.DEAD_LETTERED);
    assertThat(decide(this::echo, RawRecords.record((String) null, value, 9)).outcome())
        .isEqualTo(Outcome.DEAD_LETTERED);
  }

  @Test
  void triesAgainAndGivesUpWhateverIsThrown() throws InterruptedException {
    Worked worked =
        decide(
            (_, _, _) -> {
              calls.incrementAndGet();
              throw new StackOverflowError("deep");
            },
            RawRecords.record("a", 1, 7));

    assertThat(calls).hasValue(2);
    assertThat(worked.reason()).isEqualTo("failed");
    assertThat(header(worked, DeadLetters.CAUSE)).contains("StackOverflowError");
    assertThat(header(worked, DeadLetters.ATTEMPT)).isEqualTo("2");
  }

  @Test
  void makesADeadLetterOfAResultThatCannotBeSent() throws InterruptedException {
    Worked worked =
        decide(
            (_, _, in) -> new ProducerRecord<>(Topics.SUMMARIZED, in.key(), new byte[8 << 20]),
            RawRecords.record("a", 1, 7));

    assertThat(worked.reason()).isEqualTo("too large");
    assertThat(worked.records()).hasSize(1);
  }

  @Test
  void decidesNothingWhileItIsStopped() {
    assertThatThrownBy(() ->
            decide(
                (_, _, _) -> {
                  throw new InterruptedException();
                },
                RawRecords.record("a", 1, 7)))
        .isInstanceOf(InterruptedException.class);
  }

  private Worked decide(Work work, ConsumerRecord<String, byte[]> in) throws InterruptedException {
    return decide(work, in, false);
  }

  private Worked decide(Work work, ConsumerRecord<String, byte[]> in, boolean models)
      throws InterruptedException {
    return new RecordDecision(work, Clock.systemUTC(), models).on(in, known.in(0));
  }

  private ProducerRecord<String, byte[]> echo(
      ArticleIngested article, int edition, ConsumerRecord<String, byte[]> in) {
    calls.incrementAndGet();
    return new ProducerRecord<>(
        Topics.SUMMARIZED, in.partition(), (long) edition, in.key(), in.value());
  }

  private static ConsumerRecord<String, byte[]> forJob(String job, int offset) {
    ConsumerRecord<String, byte[]> record = RawRecords.record("a", 1, offset);
    record
        .headers()
        .add(dev.courant.model.EventRecords.REANALYSIS, job.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private static String header(Worked worked, String name) {
    return new String(
        worked.records().getFirst().headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static Map<Integer, RevisionTable> nothing(java.util.Collection<Integer> partitions) {
    Map<Integer, RevisionTable> tables = new HashMap<>();
    partitions.forEach(partition -> tables.put(partition, new RevisionTable()));
    return tables;
  }
}
