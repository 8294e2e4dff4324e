package dev.courant.testkit.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.Outlet;
import dev.courant.model.Section.Label;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import dev.courant.testkit.guarantees.MemberSubscriber.Decision;
import dev.courant.testkit.guarantees.Violation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InOneStoryTest {
  private static final ArticleId A = new ArticleId("a".repeat(26));
  private static final ArticleId B = new ArticleId("b".repeat(26));

  private final List<Decision> log = new ArrayList<>();

  @Test
  void takesMovesAndLaterEditionsAsTheyAre() {
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);
    decide(B, 1, B, 2, Evidence.Decision.BEGAN);
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);
    decide(A, 1, B, 3, Evidence.Decision.MOVED);
    decide(A, 2, B, 4, Evidence.Decision.JOINED);

    assertThat(InOneStory.now(log, Set.of())).isEmpty();
    assertThat(InOneStory.last(log))
        .containsEntry(A, StoryId.of(B))
        .containsEntry(B, StoryId.of(B));
  }

  @Test
  void findsADecisionThatIsMadeTwice() {
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);
    decide(A, 1, A, 2, Evidence.Decision.BEGAN);

    assertThat(kinds()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void findsANumberThatWasGivenTwice() {
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);
    decide(B, 1, B, 1, Evidence.Decision.BEGAN);

    assertThat(kinds()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void findsWhatAnInstanceWroteThatHadLostItsRight() {
    decide(A, 1, B, 5, Evidence.Decision.MOVED);
    decide(A, 1, A, 4, Evidence.Decision.MOVED);

    assertThat(kinds()).containsExactly(Kind.ZOMBIES);
  }

  @Test
  void findsAnArticleThatIsInNoStory() {
    decide(A, 1, null, 5, Evidence.Decision.LEFT);

    assertThat(kinds()).containsExactly(Kind.LOST);
    assertThat(InOneStory.now(log, Set.of(A))).isEmpty();
    assertThat(InOneStory.settled(log, List.of(), Set.of(A)))
        .extracting(Violation::kind)
        .containsExactly(Kind.LOST);
  }

  @Test
  void findsAStoryThatDoesNotTellItsMembers() {
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);

    assertThat(InOneStory.settled(log, List.of(), Set.of(A)))
        .extracting(Violation::kind)
        .containsExactly(Kind.STALE);
  }

  @Test
  void takesAHundredOfALargeStoryForAll() {
    List<ArticleId> articles = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      ArticleId id =
          new ArticleId("a".repeat(23) + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "a");
      articles.add(id);
      decide(id, 1, A, i + 1, Evidence.Decision.JOINED);
    }

    StoryTold right = told(A, articles.subList(50, 150), 150);
    assertThat(InOneStory.settled(log, List.of(right), Set.of())).isEmpty();
    assertThat(
            List.of(
                told(A, articles.subList(60, 150), 150), told(A, articles.subList(50, 150), 100)))
        .allSatisfy(wrong ->
            assertThat(InOneStory.settled(log, List.of(wrong), Set.of()))
                .extracting(Violation::kind)
                .containsExactly(Kind.STALE));
  }

  @Test
  void findsWhatIsNotDecidedToTheEndAndAWithdrawnArticleThatStayed() {
    decide(A, 1, A, 1, Evidence.Decision.BEGAN);
    decide(B, 2, B, 2, Evidence.Decision.BEGAN);
    List<Produced> produced =
        List.of(new Produced(A, 2, false, null), new Produced(B, 2, true, null));
    Observed observed =
        new Observed(
            produced,
            Set.of(),
            new TopicLog(Map.of(), List.of(), List.of()),
            List.of(),
            new StoriesLog(log, List.of(told(A, List.of(A)), told(B, List.of(B)))));

    assertThat(new InOneStory().violations(observed))
        .extracting(Violation::kind)
        .containsExactly(Kind.INCOMPLETE, Kind.STALE);
  }

  private static StoryTold told(ArticleId story, List<ArticleId> articles) {
    return told(story, articles, articles.size());
  }

  private static StoryTold told(ArticleId story, List<ArticleId> articles, int count) {
    Outlet outlet = new Outlet("outlet", "Outlet", "IE");
    Evidence why = new Evidence(Evidence.Decision.JOINED, null, 0, 0, List.of());
    List<StoryArticle> listed =
        articles.stream()
            .map(id ->
                new StoryArticle(
                    id,
                    1,
                    "https://outlet.example/" + id,
                    "",
                    "",
                    "en",
                    outlet,
                    null,
                    Instant.EPOCH,
                    List.of(),
                    null,
                    1,
                    why))
            .toList();
    return new StoryTold(
        StoryId.of(story),
        1,
        1,
        StoryChange.CREATED,
        null,
        null,
        null,
        List.of(),
        listed,
        List.of(),
        List.of(),
        new Reach(count, 1, 1, 1, 1),
        Label.UNCLASSIFIED,
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private List<Kind> kinds() {
    return InOneStory.now(log, Set.of()).stream().map(Violation::kind).toList();
  }

  private void decide(
      ArticleId article,
      int revision,
      @Nullable ArticleId story,
      long number,
      Evidence.Decision why) {
    StoryMember member =
        new StoryMember(
            article,
            revision,
            "en",
            story == null ? null : StoryId.of(story),
            number,
            new Evidence(why, null, 0, 0, List.of()),
            new Features(List.of(), List.of(), List.of(), List.of()),
            Instant.EPOCH);
    log.add(new Decision(new Position("members", 0, log.size()), member));
  }
}
