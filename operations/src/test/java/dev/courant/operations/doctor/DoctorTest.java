package dev.courant.operations.doctor;

import static dev.courant.operations.log.Events.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.Change;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.Features;
import dev.courant.model.Topics;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.operations.log.Events;
import dev.courant.operations.log.MemoryTopics;
import dev.courant.operations.log.RecordPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
  private static final String LETTERS = Topics.deadLettersOf(Topics.RAW);

  private final MemoryTopics topics =
      new MemoryTopics()
          .with(
              Topics.RAW,
              Topics.SUMMARIZED,
              Topics.PUBLISHED,
              Topics.STORY_MEMBERS,
              LETTERS,
              Topics.DEAD_LETTER_DECISIONS);
  private final Map<String, Integer> store = new HashMap<>();
  private final List<Finding> found = new ArrayList<>();
  private long behind;
  private long decided;

  @BeforeEach
  void aNewswireThatIsAsItShouldBe() {
    for (int n = 1; n <= 3; n++) {
      raw(n, 1);
      summarized(n, 1);
      published(n, 1);
      store.put(id(n), 1);
    }
  }

  @Test
  void findsNothingWhereAllIsWell() {
    DoctorReport report = examine();

    assertThat(report.counts()).isEmpty();
    assertThat(report.figures())
        .containsEntry("articles", 3)
        .containsEntry("raw", 3)
        .containsEntry("summarized", 3)
        .containsEntry("published", 3)
        .containsEntry("listed", 3);
  }

  @Test
  void findsARevisionThatWasTakenAndNotSummarised() {
    raw(4, 1);

    assertThat(kinds()).containsExactly(FindingKind.NOT_SUMMARIZED);
    assertThat(found.getFirst().article()).isEqualTo(id(4));
  }

  @Test
  void findsALostCorrection() {
    raw(1, 2);
    raw(1, 3);
    summarized(1, 3);
    published(1, 3);
    store.put(id(1), 3);

    assertThat(kinds()).containsExactly(FindingKind.NEVER_SEEN);
    assertThat(found.getFirst().revision()).isEqualTo(2);
  }

  @Test
  void takesNothingForMissingThatIsStillInFlight() {
    raw(4, 1);
    behind = 1;

    DoctorReport report = examine();

    assertThat(report.counts()).isEmpty();
    assertThat(report.figures()).containsEntry("waitingForSummarize", 1);
  }

  @Test
  void findsWhatIsOnALaterTopicAndNotOnAnEarlier() {
    published(4, 1);
    summarized(5, 1);
    published(5, 1);
    store.put(id(5), 1);

    assertThat(kinds())
        .containsExactlyInAnyOrder(FindingKind.NOT_ON_SUMMARIZED, FindingKind.NOT_ON_RAW);
  }

  @Test
  void expectsNothingOnATopicThatItsRetentionTook() {
    topics.deleteBefore(Topics.RAW, 3);
    summarized(5, 1, Change.CREATED, NOW.minus(Duration.ofDays(8)));
    published(5, 1);
    store.put(id(5), 1);

    assertThat(kinds())
        .containsExactly(FindingKind.NOT_ON_RAW, FindingKind.NOT_ON_RAW, FindingKind.NOT_ON_RAW);
    assertThat(found).noneMatch(finding -> finding.article().equals(id(5)));
  }

  @Test
  void findsWhatIsDoubledOrOutOfOrderUnlessItIsAReplay() {
    raw(1, 1);
    summarized(2, 2);
    published(2, 2);
    summarized(2, 1);
    store.put(id(2), 2);
    ProducerRecord<byte[], byte[]> replay =
        new ProducerRecord<>(Topics.RAW, id(3).getBytes(StandardCharsets.UTF_8), Events.raw(3, 1));
    replay.headers().add("courant_replay_of", new byte[0]);
    topics.add(replay);

    assertThat(kinds())
        .containsExactlyInAnyOrder(
            FindingKind.DOUBLED, FindingKind.DOUBLED, FindingKind.NOT_ON_RAW);
  }

  @Test
  void findsNothingWhereSecondEditionsFollowAndCompactionLeftThemAlone() {
    raw(4, 1);
    edition(Topics.SUMMARIZED, 4, 2);
    edition(Topics.PUBLISHED, 4, 1);
    edition(Topics.PUBLISHED, 4, 2);
    store.put(id(4), 1);

    DoctorReport report = examine();

    assertThat(report.counts()).isEmpty();
    assertThat(report.figures()).containsEntry("summarized", 4).containsEntry("published", 4);
  }

  @Test
  void findsASecondEditionThatIsDoubled() {
    edition(Topics.PUBLISHED, 1, 2);
    edition(Topics.PUBLISHED, 1, 2);

    assertThat(kinds()).containsExactly(FindingKind.DOUBLED);
  }

  private void edition(String topic, int n, int edition) {
    topics.add(topic, id(n), Events.summarized(n, 1, edition, Change.CREATED, NOW));
  }

  @Test
  void countsADeadLetterAsAccountedForUntilItIsDecidedAbout() {
    RecordPosition origin = raw(4, 1);
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(LETTERS, id(4).getBytes(StandardCharsets.UTF_8), Events.raw(4, 1));
    letter.headers().add(DeadLetters.ORIGIN, origin.toString().getBytes(StandardCharsets.UTF_8));
    topics.add(letter);

    assertThat(kinds()).containsExactly(FindingKind.DEAD_LETTER);
  }

  @Test
  void holdsTheStoreAgainstTheLog() {
    store.remove(id(1));
    raw(2, 2);
    summarized(2, 2);
    published(2, 2);
    topics.add(Topics.RAW, id(3), Events.summarized(3, 2, Change.RETRACTED, NOW));
    summarized(3, 2, Change.RETRACTED, NOW);
    published(3, 2);

    assertThat(kinds())
        .containsExactlyInAnyOrder(
            FindingKind.NOT_IN_STORE, FindingKind.NOT_IN_STORE, FindingKind.WITHDRAWN_AND_SERVED);
  }

  @Test
  void holdsTheMembershipsAgainstTheArticlesThatWereTaken() {
    member(1, 1, id(1));
    member(2, 1, null);
    decided = 2;
    assertThat(kinds()).containsExactly(FindingKind.NOT_IN_A_STORY);
    assertThat(found.getFirst().article()).isEqualTo(id(2));

    found.clear();
    decided = 3;
    member(2, 1, id(1));
    member(3, 1, id(3));

    assertThat(examine().figures()).containsEntry("inStories", 3);
    assertThat(found).isEmpty();
  }

  private void member(int n, int revision, @Nullable String story) {
    StoryMember member =
        new StoryMember(
            new ArticleId(id(n)),
            revision,
            "en",
            story == null ? null : new StoryId(story),
            n,
            new Evidence(Evidence.Decision.BEGAN, null, 0, 0, List.of()),
            new Features(List.of(), List.of(), List.of(), List.of()),
            NOW);
    topics.add(Topics.STORY_MEMBERS, id(n), EventCodec.encode(member));
  }

  private List<FindingKind> kinds() {
    examine();
    return found.stream().map(Finding::kind).toList();
  }

  private DoctorReport examine() {
    DoctorCluster cluster = new DoctorCluster(topics, topics, new Fake());
    return new Doctor(cluster, Clock.fixed(NOW, ZoneOffset.UTC), found::add).examine(new Served());
  }

  private RecordPosition raw(int n, int revision) {
    return topics.add(Topics.RAW, id(n), Events.raw(n, revision));
  }

  private void summarized(int n, int revision) {
    summarized(n, revision, revision == 1 ? Change.CREATED : Change.UPDATED, NOW);
  }

  private void summarized(int n, int revision, Change change, Instant at) {
    topics.add(Topics.SUMMARIZED, id(n), Events.summarized(n, revision, change, at));
  }

  private void published(int n, int revision) {
    topics.add(Topics.PUBLISHED, id(n), Events.summarized(n, revision, Change.UPDATED, NOW));
  }

  private final class Fake implements DoctorCluster.Administration {
    @Override
    public Map<TopicPartition, Long> committed(Stage stage) {
      long end = topics.records(stage.topic()).size();
      return Map.of(new TopicPartition(stage.topic(), 0), stage == Stage.RAW ? end - behind : end);
    }

    @Override
    public Map<TopicPartition, Long> decided() {
      return decided == 0 ? Map.of() : Map.of(new TopicPartition(Topics.SUMMARIZED, 0), decided);
    }

    @Override
    public Duration retention(Stage stage) {
      return Duration.ofDays(stage == Stage.SUMMARIZED ? 90 : 7);
    }

    @Override
    public List<PartitionSummary> summaries(Collection<String> names) {
      return List.of();
    }
  }

  private final class Served implements ServedArticles {
    @Override
    public void list(ObjIntConsumer<String> each) throws IOException {
      store.forEach(each::accept);
    }

    @Override
    public OptionalInt revision(String article) {
      Integer revision = store.get(article);
      return revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
    }
  }
}
