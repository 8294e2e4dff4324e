package dev.courant.operations.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.operations.log.Events;
import dev.courant.operations.log.MemoryTopics;
import dev.courant.operations.log.MemoryTopics.Commit;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TestPace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class DeadLetterReplayTest {
  private static final String LETTERS = Topics.deadLettersOf(Topics.RAW);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T13:00:00Z"), ZoneOffset.UTC);

  private final MemoryTopics topics =
      new MemoryTopics()
          .with(Topics.RAW, LETTERS, Topics.DEAD_LETTER_DECISIONS, Topics.SUMMARIZED_REVISIONS);
  private final DeadLetterReplay replay = new DeadLetterReplay(topics, topics, CLOCK);
  private final DeadLetterBox box = new DeadLetterBox(topics);

  @Test
  void writesTheRecordAsItWasAndSaysOfWhichDeadLetter() {
    RecordPosition letter = deadLetter(1, 1);

    DecisionReport report = replayAll();

    assertThat(report.count(Fate.REPLAYED)).isEqualTo(1);
    ConsumerRecord<byte[], byte[]> copy = topics.records(Topics.RAW).getLast();
    assertThat(copy.offset()).isEqualTo(1);
    assertThat(new String(copy.key(), UTF_8)).isEqualTo(Events.id(1));
    assertThat(copy.value()).isEqualTo(Events.raw(1, 1));
    assertThat(copy.headers())
        .extracting(header -> header.key())
        .containsExactly("ce_id", "courant_replay_of");
    assertThat(new String(copy.headers().lastHeader("courant_replay_of").value(), UTF_8))
        .isEqualTo(letter.toString());
  }

  @Test
  void replaysOnceHoweverOftenItIsAsked() {
    deadLetter(1, 1);

    replayAll();
    DecisionReport second = replayAll();

    assertThat(second.total()).isZero();
    assertThat(topics.records(Topics.RAW)).hasSize(2);
    assertThat(box.list(DeadLetterQuery.OPEN, 10)).isEmpty();
  }

  @Test
  void countsOnceWhatWasLostAndWhatNobodyAnswered() {
    for (int n = 1; n <= 5; n++) {
      deadLetter(n, 1);
    }
    topics.commits(Commit.DONE, Commit.LOST, Commit.DONE_BUT_UNANSWERED, Commit.DONE);

    DecisionReport report = replay.replay(DeadLetterQuery.OPEN, "test", oneByOne());

    assertThat(report.count(Fate.REPLAYED)).isEqualTo(5);
    assertThat(report.total()).isEqualTo(5);
    assertThat(topics.records(Topics.RAW)).hasSize(10);
    assertThat(topics.records(Topics.RAW).stream().skip(5).map(r -> new String(r.key(), UTF_8)))
        .containsExactly(Events.id(1), Events.id(2), Events.id(3), Events.id(4), Events.id(5));
  }

  @Test
  void doesNotLetAnOlderRevisionOvertakeANewerOne() {
    deadLetter(1, 1);
    topics.add(Topics.RAW, Events.id(1), Events.raw(1, 2));

    DecisionReport report = replayAll();

    assertThat(report.count(Fate.SUPERSEDED)).isEqualTo(1);
    assertThat(topics.records(Topics.RAW)).hasSize(2);
    assertThat(box.list(DeadLetterQuery.OPEN, 10)).isEmpty();
    assertThat(box.list(DeadLetterQuery.OPEN.withDecided(), 10).getFirst().decision())
        .satisfies(decision -> assertThat(decision.reason()).contains("revision 2"));
  }

  @Test
  void replaysRevisionsInOrderIfNoneOfThemGotThrough() {
    deadLetter(1, 1);
    deadLetter(1, 2);

    DecisionReport report = replayAll();

    assertThat(report.count(Fate.REPLAYED)).isEqualTo(2);
    assertThat(topics.records(Topics.RAW).get(2).value()).isEqualTo(Events.raw(1, 1));
    assertThat(topics.records(Topics.RAW).get(3).value()).isEqualTo(Events.raw(1, 2));
  }

  @Test
  void knowsWhatWasSummarisedOfAnArticleWhoseRawRevisionsAreNotKept() {
    deadLetter(1, 1);
    topics.add(
        Topics.SUMMARIZED_REVISIONS,
        Events.id(1),
        EventCodec.encode(
            new SummarizedRevision(new ArticleId(Events.id(1)), 3, null, CLOCK.instant())));

    assertThat(replayAll().count(Fate.SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void fetchesWhatWasCutFromItsOriginAndRefusesIfThatIsGone() {
    byte[] large = new byte[7 << 20];
    RecordPosition origin = topics.add(Topics.RAW, "large", large);
    topics.add(letter(topics.records(Topics.RAW).getLast()));

    assertThat(replayAll().count(Fate.REPLAYED)).isEqualTo(1);
    assertThat(topics.records(Topics.RAW).getLast().value()).isEqualTo(large);

    topics.add(letter(topics.records(Topics.RAW).getFirst()));
    topics.deleteBefore(Topics.RAW, origin.offset() + 1);
    DecisionReport refused = replayAll();
    assertThat(refused.count(Fate.REFUSED)).isEqualTo(1);
    assertThat(refused.reasons().values()).first().asString().contains("is not kept any more");
  }

  @Test
  void dropsWithAReasonAndCountsByCause() {
    RecordPosition first = deadLetter(1, 1);
    deadLetter(2, 1);
    assertThat(box.counts())
        .containsEntry(new TopicAndCause(Topics.RAW, "IllegalStateException"), 2);

    replay.drop(DeadLetterQuery.one(first), "a test", "anna");

    assertThat(box.counts())
        .containsEntry(new TopicAndCause(Topics.RAW, "IllegalStateException"), 1);
    assertThat(
            replay
                .replay(DeadLetterQuery.one(first), "test", oneByOne())
                .count(Fate.DECIDED_BEFORE))
        .isEqualTo(1);
    assertThat(topics.records(Topics.RAW)).hasSize(2);
  }

  @Test
  void listsTheNewestFirstAndNoMoreThanAskedFor() {
    for (int n = 1; n <= 5; n++) {
      topics.setTime(CLOCK.instant().plusSeconds(n));
      deadLetter(n, 1);
    }

    List<DeadLetter> letters = box.list(DeadLetterQuery.open(Topics.RAW, "illegalstate"), 2);

    assertThat(letters).extracting(DeadLetter::key).containsExactly(Events.id(5), Events.id(4));
    assertThat(box.list(DeadLetterQuery.open(Topics.SUMMARIZED, null), 2)).isEmpty();
  }

  private DecisionReport replayAll() {
    return replay.replay(DeadLetterQuery.OPEN, "test", Pace.of(100_000));
  }

  private static Pace oneByOne() {
    return TestPace.unhurried(1);
  }

  private RecordPosition deadLetter(int n, int revision) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.RAW, Events.id(n).getBytes(UTF_8), Events.raw(n, revision));
    record.headers().add("ce_id", "x".getBytes(UTF_8));
    topics.add(record);
    return topics.add(letter(topics.records(Topics.RAW).getLast()));
  }

  private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> at) {
    Headers headers = at.headers();
    ConsumerRecord<String, byte[]> typed =
        new ConsumerRecord<>(
            at.topic(),
            at.partition(),
            at.offset(),
            at.timestamp(),
            at.timestampType(),
            at.serializedKeySize(),
            at.serializedValueSize(),
            new String(at.key(), UTF_8),
            at.value(),
            headers,
            at.leaderEpoch());
    ProducerRecord<String, byte[]> letter =
        DeadLetters.of(typed, "summarize", 2, new IllegalStateException("no engine"));
    return new ProducerRecord<>(
        letter.topic(), null, letter.key().getBytes(UTF_8), letter.value(), letter.headers());
  }
}
