package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.summarize.delivery.Worked.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SecondEditionDecisionTest {
  private final SecondEditionDecision decision = new SecondEditionDecision(Clock.systemUTC());
  private final Revisions revisions =
      new Revisions(_ -> Map.of(0, new RevisionTable()), Clock.systemUTC());
  private final Revisions.Partition known = revisions.forBatch(java.util.List.of(0)).in(0);

  @Test
  void passesItOnAsItIsAndRemembersIt() {
    published(1, 1, null);
    ConsumerRecord<String, byte[]> in = SecondEditionRecords.of("a", 1, null, 7);

    Worked worked = decision.on(in, known);

    assertThat(worked.outcome()).isEqualTo(Outcome.SUMMARIZED);
    assertThat(worked.secondEdition()).isTrue();
    assertThat(worked.records())
        .extracting(ProducerRecord::topic)
        .containsExactly(Topics.SUMMARIZED, Topics.SUMMARIZED_REVISIONS);
    assertThat(worked.records().getFirst().value()).isEqualTo(in.value());
    assertThat(worked.records().getFirst().headers()).isEqualTo(in.headers());
    assertThat(
            EventCodec.decode(worked.records().getLast().value(), SummarizedRevision.class)
                .edition())
        .isEqualTo(2);
  }

  @Test
  void publishesItOnce() {
    published(1, 1, null);
    decision.on(SecondEditionRecords.of("a", 1, null, 7), known);

    assertThat(outcome(1, null)).isEqualTo(Outcome.REPEATED);
  }

  @Test
  void neverPublishesItBehindTheNextRevisionNorInFrontOfItsFirstEdition() {
    assertThat(outcome(1, null)).as("no first edition").isEqualTo(Outcome.SUPERSEDED);
    published(2, 1, null);

    assertThat(outcome(1, null)).isEqualTo(Outcome.SUPERSEDED);
    assertThat(outcome(3, null)).isEqualTo(Outcome.SUPERSEDED);
    assertThat(outcome(2, null)).isEqualTo(Outcome.SUMMARIZED);
  }

  @Test
  void publishesOneOfEachNewAnalysis() {
    published(1, 2, null);

    assertThat(outcome(1, "job-1")).isEqualTo(Outcome.SUMMARIZED);
    assertThat(outcome(1, "job-1")).isEqualTo(Outcome.REPEATED);
    assertThat(outcome(1, null)).as("of before").isEqualTo(Outcome.SUPERSEDED);
    assertThat(outcome(1, "job-2")).isEqualTo(Outcome.SUMMARIZED);
  }

  @Test
  void letsAnExtractiveNewAnalysisReplaceOnlyWhatAModelTold() {
    published(1, 1, "job-1");
    assertThat(decision.on(SecondEditionRecords.extractive("a", 1, "job-1", 7), known).outcome())
        .isEqualTo(Outcome.REPEATED);

    published(1, 2, null);
    assertThat(decision.on(SecondEditionRecords.extractive("a", 1, "job-1", 8), known).outcome())
        .isEqualTo(Outcome.SUMMARIZED);
  }

  @Test
  void makesADeadLetterOfWhatIsNoSecondEdition() {
    ConsumerRecord<String, byte[]> in =
        new ConsumerRecord<>(Topics.SECOND_EDITIONS, 0, 3, "key", new byte[] {'{'});

    Worked worked = decision.on(in, known);

    assertThat(worked.reason()).isEqualTo("unreadable");
    assertThat(worked.records().getFirst().topic())
        .isEqualTo(Topics.deadLettersOf(Topics.SECOND_EDITIONS));
  }

  private Outcome outcome(int revision, String job) {
    return decision.on(SecondEditionRecords.of("a", revision, job, 7), known).outcome();
  }

  private void published(int revision, int edition, String job) {
    known.put(new SummarizedRevision(RawRecords.id("a"), revision, edition, job, Instant.now()));
  }
}
