package dev.courant.publish.store;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleStories.alone;
import static dev.courant.publish.SampleStories.left;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.SampleStories.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of every store of stories. */
public interface StoryStoreContract {
  Duration DEADLINE = Duration.ofSeconds(10);

  /** An empty store that was made ready. */
  StoryStore stories();

  StoryProgress progress();

  @Test
  default void givesBackTheStoriesThatItWasGiven() {
    StoryTold story = quake("a", NOON).told();
    tell(story);
    assertThat(find(story.id())).isEqualTo(story);
    assertThat(find(alone("unknown", NOON).id())).isNull();
  }

  @Test
  default void keepsTheHighestRevisionInWhateverOrderTheyCome() {
    Sample sample = quake("a", NOON);
    StoryTold first = sample.told();
    StoryTold third = sample.without(sample.articles().getLast().id()).revision(3).told();
    tell(third);
    tell(first);
    tell(third);
    assertThat(find(first.id())).isEqualTo(third);
    assertThat(list(StoryQuery.toldBy(1), null, 10).items()).containsExactly(third);
    StoryTold newest = quake("b", NOON).revision(2).told();
    save(new StoryBatch(List.of(newest), List.of()));
    save(StoryBatch.of(List.of(quake("b", NOON).told(), newest), List.of()));
    assertThat(find(newest.id())).isEqualTo(newest);
  }

  @Test
  default void listsNoStoryThatIsMergedOrEndedAndStillKnowsIt() {
    Sample survivor = quake("a", NOON);
    Sample merged = alone("b", NOON);
    Sample ended = alone("c", NOON);
    tell(survivor.told(), merged.told(), ended.told());
    tell(merged.mergedInto(survivor.id(), 2), ended.ended(2));
    assertThat(list(StoryQuery.toldBy(1), null, 10))
        .satisfies(page -> {
          assertThat(page.total()).isEqualTo(1);
          assertThat(page.items()).containsExactly(survivor.told());
        });
    assertThat(Objects.requireNonNull(find(merged.id())).mergedInto()).isEqualTo(survivor.id());
    assertThat(find(ended.id())).isEqualTo(ended.ended(2));
  }

  @Test
  default void ranksByOriginsCountriesAndAge() {
    StoryTold wide = quake("wide", NOON.minusSeconds(6 * 3_600)).told();
    StoryTold fresh = alone("fresh", NOON).told();
    StoryTold old = alone("old", NOON.minusSeconds(6 * 3_600)).told();
    tell(old, fresh, wide);
    assertThat(ids(list(StoryQuery.toldBy(1), null, 10)))
        .containsExactly(wide.id(), fresh.id(), old.id());
    StoryQuery byTime = new StoryQuery(ArticleQuery.ALL, 1, StoryOrder.TIME, null);
    assertThat(ids(list(byTime, null, 10))).containsExactly(fresh.id(), wide.id(), old.id());
  }

  @Test
  default void walksThroughEveryStoryOnceInEitherOrderWhileOthersComeIn() {
    for (StoryOrder order : StoryOrder.values()) {
      Set<StoryId> known = Set.copyOf(ids(list(StoryQuery.toldBy(1), null, 100)));
      List<StoryId> told = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        Sample sample = alone(order + "n" + i, NOON.minusSeconds(i / 2 * 60L));
        told.add(sample.id());
        tell(sample.told());
      }
      List<StoryId> seen = new ArrayList<>();
      StoryPosition after = null;
      do {
        StoryPage page = list(new StoryQuery(ArticleQuery.ALL, 1, order, null), after, 2);
        seen.addAll(ids(page));
        after = page.next();
        tell(alone(order + "late" + seen.size(), later(order)).told());
      } while (after != null);
      assertThat(seen).doesNotHaveDuplicates().containsAll(told);
      assertThat(seen)
          .filteredOn(id -> !known.contains(id))
          .containsExactlyInAnyOrderElementsOf(told);
    }
  }

  @Test
  default void filtersByWhatItsMembersHaveAndByHowManyTheyAre() {
    StoryTold quake = quake("a", NOON).told();
    StoryTold bridge =
        alone("b", NOON.minusSeconds(3_600))
            .topic(dev.courant.model.Section.Label.UNCLASSIFIED)
            .told();
    tell(quake, bridge);
    assertThat(found(Facet.LANGUAGE, "ar")).containsExactly(quake.id());
    assertThat(found(Facet.LANGUAGE, "pt")).containsExactly(quake.id(), bridge.id());
    assertThat(found(Facet.COUNTRY, "DE")).containsExactly(quake.id());
    assertThat(found(Facet.OUTLET, "gazeta.example")).containsExactly(bridge.id());
    assertThat(found(Facet.TOPIC, "UNCLASSIFIED")).containsExactly(bridge.id());
    assertThat(found(Facet.REGION, "south-america")).containsExactly(quake.id(), bridge.id());
    assertThat(found(Facet.OUTLET, "nobody.example")).isEmpty();
    assertThat(ids(list(StoryQuery.toldBy(2), null, 10))).containsExactly(quake.id());
    assertThat(ids(list(StoryQuery.toldBy(1).among(Set.of(bridge.id())), null, 10)))
        .containsExactly(bridge.id());
    ArticleQuery since = new ArticleQuery(List.of(), quake.lastAt(), null);
    ArticleQuery until = new ArticleQuery(List.of(), null, quake.lastAt());
    assertThat(ids(list(new StoryQuery(since, 1, StoryOrder.RANK, null), null, 10)))
        .containsExactly(quake.id());
    assertThat(ids(list(new StoryQuery(until, 1, StoryOrder.RANK, null), null, 10)))
        .containsExactly(bridge.id());
  }

  @Test
  default void knowsTheOneStoryOfEachArticleByTheLastDecision() {
    Sample quake = quake("a", NOON);
    Sample other = alone("b", NOON);
    ArticleSummarized moved = quake.articles().getFirst();
    ArticleSummarized gone = quake.articles().getLast();
    decide(quake.decisions(1));
    StoryMember move =
        other
            .without(other.articles().getFirst().id())
            .member(moved, 1, null)
            .id(alone("b", NOON).id())
            .decisions(20)
            .getFirst();
    decide(List.of(move, left(gone, 6)));
    decide(quake.decisions(1));
    Map<ArticleId, StoryId> stories = storiesOf(quake.articles());
    assertThat(stories).hasSize(quake.articles().size() - 1).doesNotContainKey(gone.id());
    assertThat(stories).containsEntry(moved.id(), alone("b", NOON).id());
    assertThat(stories).containsEntry(quake.articles().get(1).id(), quake.id());
    assertThat(storiesOf(alone("unknown", NOON).articles())).isEmpty();
    assertThat(storiesOf(List.of())).isEmpty();
  }

  @Test
  default void knowsTheMembersOfAStoryAlsoThoseThatItDoesNotList() {
    Sample quake = quake("a", NOON);
    decide(quake.decisions(1));
    decide(alone("b", NOON).decisions(1));
    ArticleSummarized gone = quake.articles().getLast();
    decide(List.of(left(gone, 6)));
    assertThat(membersOf(quake.id(), 10))
        .hasSize(quake.articles().size() - 1)
        .contains(quake.articles().getFirst().id())
        .doesNotContain(gone.id());
    assertThat(membersOf(quake.id(), 1)).hasSize(1);
    assertThat(membersOf(alone("unknown", NOON).id(), 10)).isEmpty();
  }

  @Test
  default void takesASplitAsTwoStories() {
    Sample whole = quake("a", NOON);
    ArticleSummarized part = whole.articles().getLast();
    Sample split = new Sample("b").member(part, 1, null).splitFrom(whole.id());
    tell(whole.told());
    StoryTold rest = whole.without(part.id()).revision(2).told();
    tell(rest, split.told());
    assertThat(ids(list(StoryQuery.toldBy(1), null, 10)))
        .containsExactlyInAnyOrder(rest.id(), split.id());
    assertThat(Objects.requireNonNull(find(split.id())).splitFrom()).isEqualTo(whole.id());
  }

  @Test
  default void remembersHowFarTheTopicsWereReadUntilItIsFilledAnew() {
    StoryLogPosition begun = Objects.requireNonNull(progress().begin("log").block(DEADLINE));
    assertThat(progress().state().block(DEADLINE)).isEqualTo(begun);
    StoryLogPosition farther = begun.at(Map.of(0, 7L, 11, 3L), Map.of(2, 9L));
    progress().remember(farther).block(DEADLINE);
    assertThat(progress().state().block(DEADLINE)).isEqualTo(farther);

    tell(quake("a", NOON).told());
    decide(quake("a", NOON).decisions(1));
    StoryLogPosition anew = Objects.requireNonNull(progress().begin("other").block(DEADLINE));
    assertThat(list(StoryQuery.toldBy(1), null, 10).total()).isZero();
    assertThat(storiesOf(quake("a", NOON).articles())).isEmpty();
    progress().remember(farther).block(DEADLINE);
    assertThat(progress().state().block(DEADLINE)).isEqualTo(anew);
  }

  private static Instant later(StoryOrder order) {
    return NOON.plusSeconds(30 + 300L * order.ordinal());
  }

  private void tell(StoryTold... told) {
    save(StoryBatch.of(List.of(told), List.of()));
  }

  private void decide(List<StoryMember> decisions) {
    save(StoryBatch.of(List.of(), decisions));
  }

  private void save(StoryBatch batch) {
    assertThat(stories().save(batch).block(DEADLINE)).isEmpty();
  }

  private @Nullable StoryTold find(StoryId id) {
    return stories().find(id).block(DEADLINE);
  }

  private StoryPage list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    return Objects.requireNonNull(stories().list(query, after, limit).block(DEADLINE));
  }

  private Map<ArticleId, StoryId> storiesOf(List<ArticleSummarized> articles) {
    List<ArticleId> ids = articles.stream().map(ArticleSummarized::id).toList();
    return Objects.requireNonNull(stories().storiesOf(ids).block(DEADLINE));
  }

  private List<ArticleId> membersOf(StoryId story, int limit) {
    return Objects.requireNonNull(stories().membersOf(story, limit).block(DEADLINE));
  }

  private List<StoryId> found(Facet facet, String value) {
    StoryQuery query = new StoryQuery(ArticleQuery.of(facet, value), 1, StoryOrder.TIME, null);
    return ids(list(query, null, 10));
  }

  private static List<StoryId> ids(StoryPage page) {
    return page.items().stream().map(StoryTold::id).toList();
  }
}
