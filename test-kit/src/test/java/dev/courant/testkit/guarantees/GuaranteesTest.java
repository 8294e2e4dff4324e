package dev.courant.testkit.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Served.State;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each guarantee finds a violation that was planted, and none where there is none. */
class GuaranteesTest {
  private static final ArticleId CORRECTED = id("corrected");
  private static final ArticleId WITHDRAWN = id("withdrawn");

  private final Map<String, List<Standing>> topics = new HashMap<>();
  private final List<StateWrite> states = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final Set<String> poisoned = new HashSet<>();
  private final List<Served> served = new ArrayList<>();
  private int offset;

  @BeforeEach
  void everythingIsAsItShouldBe() {
    for (String topic : Observed.PATH) {
      topics.put(topic, new ArrayList<>());
      stands(topic, CORRECTED, 1, Change.CREATED, "first wording");
      stands(topic, CORRECTED, 2, Change.UPDATED, "second wording");
      stands(topic, WITHDRAWN, 1, Change.CREATED, "a title");
      stands(topic, WITHDRAWN, 2, Change.RETRACTED, "");
    }
    served.add(new Served(CORRECTED, State.SERVED, 2, "second wording", 0));
    served.add(new Served(WITHDRAWN, State.WITHDRAWN, 0, "", 0));
  }

  @Test
  void findNothingWhereAllIsWell() {
    assertThat(found()).isEmpty();
  }

  @Test
  void findALostCorrectionOnEachTopic() {
    for (String topic : Observed.PATH) {
      Standing correction = topics.get(topic).remove(1);
      assertThat(found()).extracting(Violation::kind).contains(Kind.LOST);
      topics.get(topic).add(1, correction);
    }
  }

  @Test
  void findACorrectionThatKeptTheOldWording() {
    replace(Topics.PUBLISHED, 1, CORRECTED, 2, Change.UPDATED, "first wording");
    assertThat(kinds()).containsExactly(Kind.LOST);
  }

  @Test
  void findAWithdrawalThatCameThroughAsAnUpdate() {
    replace(Topics.SUMMARIZED, 3, WITHDRAWN, 2, Change.UPDATED, "a title");
    assertThat(kinds()).containsExactly(Kind.LOST);
  }

  @Test
  void findADoubledRevision() {
    stands(Topics.SUMMARIZED, CORRECTED, 2, Change.UPDATED, "second wording");
    assertThat(kinds()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void countEditionsOfARevisionOnceEach() {
    toldAnew(Topics.SUMMARIZED, 2);
    toldAnew(Topics.PUBLISHED, 2);
    assertThat(found()).isEmpty();
    toldAnew(Topics.SUMMARIZED, 2);
    assertThat(kinds()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void findASecondEditionWithoutACard() {
    toldAnew(Topics.SUMMARIZED, 2);
    assertThat(kinds()).containsExactly(Kind.INCOMPLETE);
  }

  @Test
  void findASecondEditionBehindTheNextRevision() {
    toldAnew(Topics.PUBLISHED, 1);
    assertThat(kinds()).containsExactly(Kind.DISORDERED);
  }

  @Test
  void findAStoreThatGoesBackToTheFirstEdition() {
    served.add(1, new Served(CORRECTED, State.SERVED, 2, 2, "second wording", 0));
    served.add(2, new Served(CORRECTED, State.SERVED, 2, 1, "second wording", 0));
    assertThat(kinds()).containsExactly(Kind.ZOMBIES);
  }

  private void toldAnew(String topic, int revision) {
    Standing.Version second = new Standing.Version(CORRECTED, revision, 2);
    Position at = new Position(topic, 0, ++offset);
    topics.get(topic).add(new Standing(at, second, Change.UPDATED, "second wording"));
  }

  @Test
  void findARevisionOutOfOrder() {
    topics.get(Topics.RAW).add(topics.get(Topics.RAW).removeFirst());
    assertThat(kinds()).containsExactly(Kind.DISORDERED);
  }

  @Test
  void findAnArticleInTwoPartitions() {
    Standing last = topics.get(Topics.RAW).removeLast();
    topics
        .get(Topics.RAW)
        .add(
            new Standing(
                new Position(Topics.RAW, 1, 0), last.version(), last.change(), last.title()));
    assertThat(kinds()).containsExactly(Kind.DISORDERED);
  }

  @Test
  void findARevisionThatNobodyProduced() {
    stands(Topics.PUBLISHED, CORRECTED, 3, Change.UPDATED, "third wording");
    assertThat(kinds()).containsExactly(Kind.INVENTED);
  }

  @Test
  void findARevisionThatEndsHalfWay() {
    topics.get(Topics.SUMMARIZED).removeLast();
    topics.get(Topics.PUBLISHED).removeLast();
    assertThat(kinds()).contains(Kind.INCOMPLETE, Kind.LOST);
  }

  @Test
  void findAWithdrawnArticleThatIsServedStill() {
    served.add(new Served(WITHDRAWN, State.SERVED, 1, "a title", 1));
    assertThat(kinds()).containsExactly(Kind.STALE);
  }

  @Test
  void findAStoreThatIsBehind() {
    served.add(new Served(CORRECTED, State.SERVED, 1, "first wording", 1));
    assertThat(kinds()).containsExactly(Kind.STALE);
  }

  @Test
  void findAStoreThatWentBackInTheMeantime() {
    served.add(new Served(CORRECTED, State.SERVED, 1, "first wording", 0));
    served.add(new Served(CORRECTED, State.SERVED, 2, "second wording", 0));
    assertThat(kinds()).containsExactly(Kind.ZOMBIES);
  }

  @Test
  void findAStateThatWentBack() {
    states.add(new StateWrite(new Position(Topics.FEED_STATES, 0, 1), "feed", 20));
    states.add(new StateWrite(new Position(Topics.FEED_STATES, 0, 2), "feed", 10));
    assertThat(kinds()).containsExactly(Kind.ZOMBIES);
  }

  @Test
  void takeADeadLetterForWhereARevisionWent() {
    Standing correction = topics.get(Topics.RAW).get(1);
    topics.get(Topics.SUMMARIZED).remove(1);
    topics.get(Topics.PUBLISHED).remove(1);
    deadLetters.add(letter(correction.position().toString()));
    assertThat(kinds()).as("a good record may not be set aside").containsOnly(Kind.LOST);
    assertThat(new NothingLost().violations(observed())).isEmpty();
    assertThat(new Complete().violations(observed())).isEmpty();
  }

  @Test
  void findABadRecordWithoutADeadLetterAndOneWithTwo() {
    String origin = Topics.RAW + "-0@99";
    poisoned.add(origin);
    assertThat(kinds()).containsExactly(Kind.MISJUDGED);
    deadLetters.add(letter(origin));
    assertThat(found()).isEmpty();
    deadLetters.add(letter(origin));
    assertThat(kinds()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void takeADeadLetterOfEachServiceThatReadsTheTopic() {
    String origin = Topics.SUMMARIZED + "-0@99";
    poisoned.add(origin);
    deadLetters.add(letter(origin, "publish"));
    StoriesLog stories = new StoriesLog(List.of(), List.of());

    assertThat(new BadRecordsSetAside().violations(observed())).isEmpty();
    assertThat(new BadRecordsSetAside().violations(observed(stories)))
        .extracting(Violation::kind)
        .containsExactly(Kind.MISJUDGED);
    deadLetters.add(letter(origin, "story"));
    assertThat(new BadRecordsSetAside().violations(observed(stories))).isEmpty();
  }

  private List<Violation> found() {
    return Guarantees.violations(observed());
  }

  private List<Kind> kinds() {
    return found().stream().map(Violation::kind).distinct().toList();
  }

  private Observed observed() {
    return observed(null);
  }

  private Observed observed(@Nullable StoriesLog stories) {
    List<Produced> produced =
        List.of(
            new Produced(CORRECTED, 2, false, "second wording"),
            new Produced(WITHDRAWN, 2, true, "a title"));
    return new Observed(
        produced, poisoned, new TopicLog(topics, states, deadLetters), served, stories);
  }

  private void stands(String topic, ArticleId id, int revision, Change change, String title) {
    topics.get(topic).add(standing(topic, id, revision, change, title));
  }

  private void replace(
      String topic, int at, ArticleId id, int revision, Change change, String title) {
    topics.get(topic).set(at, standing(topic, id, revision, change, title));
  }

  private Standing standing(String topic, ArticleId id, int revision, Change change, String title) {
    Position position = new Position(topic, 0, offset++);
    return new Standing(position, new Standing.Version(id, revision, 1), change, title);
  }

  private static DeadLetter letter(String origin) {
    return letter(origin, "publish");
  }

  private static DeadLetter letter(String origin, String stage) {
    return new DeadLetter(new Position("dead-letters", 0, 0), origin, stage, "because");
  }

  private static ArticleId id(String name) {
    return ArticleId.of(CanonicalUrl.parse("https://www.test.example/" + name).orElseThrow());
  }
}
