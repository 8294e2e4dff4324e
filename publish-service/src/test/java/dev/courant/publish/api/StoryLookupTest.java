package dev.courant.publish.api;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleArticles.withdrawn;
import static dev.courant.publish.SampleStories.alone;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.SampleStories.Sample;
import dev.courant.publish.log.Withdrawal;
import dev.courant.publish.store.ScriptedStore;
import dev.courant.publish.store.ScriptedStories;
import dev.courant.publish.store.StoryQuery;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class StoryLookupTest {
  private final ScriptedStore articles = new ScriptedStore();
  private final ScriptedStories stories = new ScriptedStories();
  private final StoryLookup lookup = new StoryLookup(stories, articles);
  private final Sample quake = quake("quake", NOON);

  @Test
  void showsAStoryAsItIsToldWhereAllOfItsArticlesAreListed() {
    publish(quake);
    assertThat(shown(quake)).isEqualTo(quake.told());
  }

  @Test
  void showsNothingOfAnArticleThatIsWithdrawnWhateverTheStorySays() {
    publish(quake);
    ArticleSummarized gone = quake.articles().getFirst();
    withdraw(gone);

    StoryTold shown = shown(quake);
    String everything = EventCodec.text(shown);
    assertThat(everything).doesNotContain(gone.headline().text());
    gone.sentences().forEach(s -> assertThat(everything).doesNotContain(s.text()));
    assertThat(Objects.requireNonNull(shown.headline()).text())
        .isEqualTo(quake.articles().get(1).headline().text());
    assertThat(shown.reach()).isEqualTo(new Reach(5, 5, 4, 4, 4));
    assertThat(shown.differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.FIGURE, Difference.Kind.SINGLE_ORIGIN);
  }

  @Test
  void namesNoOriginalThatIsNotShown() {
    publish(quake);
    withdraw(quake.articles().get(1));
    assertThat(shown(quake).articles()).allMatch(article -> article.copyOf() == null);
  }

  @Test
  void saysThatAStoryHasEndedOnceAllOfItsArticlesAreWithdrawn() {
    Sample alone = alone("bridge", NOON);
    publish(alone);
    withdraw(alone.articles().getFirst());
    assertThat(problem(alone.id().value())).isEqualTo(410);
    stories.tell(alone.ended(2));
    assertThat(problem(alone.id().value())).isEqualTo(410);
  }

  @Test
  void knowsNoStoryBeforeAnyOfItsArticlesIsPublished() {
    stories.tell(quake);
    assertThat(problem(quake.id().value())).isEqualTo(404);
    assertThat(problem("nonsense")).isEqualTo(404);
    assertThat(Objects.requireNonNull(lookup.list(StoryQuery.toldBy(1), null, 10).block()).items())
        .isEmpty();
  }

  @Test
  void namesTheStoryThatAnotherBecamePartOfAndHasItsArticles() {
    Sample merged = alone("bridge", NOON);
    publish(quake);
    publish(merged);
    stories.tell(merged.mergedInto(quake.id(), 2));
    assertThat(lookup.find(merged.id().value()).block())
        .isEqualTo(new FoundStory.Merged(merged.id(), quake.id()));
    assertThat(lookup.members(merged.id()).block())
        .isEqualTo(quake.articles().stream().map(ArticleSummarized::id).toList());
  }

  @Test
  void endsWhereStoriesBecamePartOfEachOther() {
    Sample one = alone("one", NOON);
    Sample other = alone("other", NOON);
    stories.tell(one.mergedInto(other.id(), 2));
    stories.tell(other.mergedInto(one.id(), 2));
    assertThat(lookup.members(one.id()).block()).isEmpty();
  }

  @Test
  void namesTheStoriesOfArticlesOnlyWhereOthersTellThemToo() {
    Sample alone = alone("bridge", NOON);
    publish(quake);
    publish(alone);
    assertThat(
            lookup
                .toldByMore(List.of(alone.articles().getFirst().id(), quake.articles().get(2).id()))
                .block())
        .containsExactly(quake.told());
    quake.articles().stream().skip(1).forEach(this::withdraw);
    assertThat(lookup.toldByMore(List.of(quake.articles().getFirst().id())).block()).isEmpty();
  }

  @Test
  void hasAlsoTheArticlesOfALargeStoryThatItDoesNotList() {
    Sample part = quake.without(quake.articles().get(2).id());
    articles.save(quake.articles()).block();
    stories.tell(quake);
    stories.tell(part.revision(2).told().reaching(new Reach(6, 5, 3, 4, 4)));

    assertThat(lookup.members(quake.id()).block())
        .containsExactlyInAnyOrderElementsOf(
            quake.articles().stream().map(ArticleSummarized::id).toList());
  }

  @Test
  void countsAllMembersOfALargeStoryButThoseThatAreWithdrawn() {
    articles.save(quake.articles()).block();
    stories.tell(quake.told().reaching(new Reach(300, 90, 20, 12, 80)));
    assertThat(shown(quake).reach()).isEqualTo(new Reach(300, 90, 20, 12, 80));

    withdraw(quake.articles().getFirst());

    assertThat(shown(quake).reach()).isEqualTo(new Reach(299, 90, 20, 12, 80));
  }

  private StoryTold shown(Sample sample) {
    FoundStory found = lookup.find(sample.id().value()).block();
    assertThat(found).isInstanceOf(FoundStory.Shown.class);
    return ((FoundStory.Shown) Objects.requireNonNull(found)).story();
  }

  private int problem(String id) {
    int[] status = new int[1];
    assertThatThrownBy(() -> lookup.find(id).block())
        .isInstanceOfSatisfying(ProblemException.class, e -> status[0] = e.getStatusCode().value());
    return status[0];
  }

  private void publish(Sample sample) {
    articles.save(sample.articles()).block();
    stories.tell(sample);
  }

  private void withdraw(ArticleSummarized article) {
    articles.save(List.of(Withdrawal.emptied(withdrawn(article)))).block();
  }
}
