package dev.courant.publish.web;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleStories.alone;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.SampleArticles;
import dev.courant.publish.SampleStories.Sample;
import dev.courant.publish.api.StoryLookups;
import dev.courant.publish.store.ScriptedStore;
import dev.courant.publish.store.ScriptedStories;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

final class FrontPageTest {
  private final ScriptedStore articles = new ScriptedStore();
  private final ScriptedStories stories = new ScriptedStories();
  private final Sample quake = quake("quake", NOON.minusSeconds(10_000));
  private final Sample alone = alone("bridge", NOON.minusSeconds(60));

  @Test
  void showsEachEventOnceAndTheWidestTellingFirst() {
    publish(quake);
    publish(alone);
    articles.save(List.of(SampleArticles.harbour("undecided"))).block();
    List<FrontItem> items = items();
    assertThat(items).hasSize(3);
    assertThat(items.getFirst().story())
        .satisfies(story -> {
          assertThat(story.id()).isEqualTo(quake.id().value());
          assertThat(story.reach()).isEqualTo("6 outlets in 4 countries, 5 origins");
          assertThat(story.languages())
              .extracting(StoryCardView.Telling::name)
              .containsExactly("Portuguese (Brazil)", "English", "German", "Arabic");
        });
    assertThat(items.subList(1, 3)).allMatch(item -> item.card() != null);
  }

  @Test
  void showsTheArticlesWhereThereAreNoStories() {
    articles.save(quake.articles()).block();
    assertThat(items()).hasSize(6).allMatch(item -> item.card() != null);
  }

  @Test
  void showsTheArticlesWhereStoriesCannotBeHad() {
    publish(quake);
    stories.fail();
    assertThat(items()).hasSize(6).allMatch(item -> item.card() != null);
  }

  @Test
  void showsAnArticleForItselfThatIsLeftAloneInItsStory() {
    publish(quake);
    quake.articles().stream()
        .skip(1)
        .forEach(article -> articles.save(List.of(SampleArticles.withdrawn(article))).block());
    assertThat(items()).singleElement().satisfies(item -> assertThat(item.card()).isNotNull());
  }

  private void publish(Sample sample) {
    articles.save(sample.articles()).block();
    stories.tell(sample);
  }

  private List<FrontItem> items() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    CardViews cards = new CardViews(clock, new WebSettings(ZoneId.of("UTC")));
    FrontContent content =
        new FrontContent(articles, StoryLookups.of(stories, articles), new Directory(articles));
    FrontPage page =
        new FrontPage(
            content,
            cards,
            new StoryCards(cards),
            new StaticListableBeanFactory().getBeanProvider(NewswireStatus.class));
    Map<String, Object> model = Objects.requireNonNull(page.model().block());
    List<FrontItem> items = new ArrayList<>(list(model.get("top"), FrontItem.class));
    list(model.get("blocks"), FrontPage.Block.class).forEach(block -> items.addAll(block.items()));
    items.addAll(list(model.get("rest"), FrontItem.class));
    return items;
  }

  private static <T> List<T> list(Object value, Class<T> type) {
    return ((List<?>) value).stream().map(type::cast).toList();
  }
}
