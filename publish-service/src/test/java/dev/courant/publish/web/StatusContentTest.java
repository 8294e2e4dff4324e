package dev.courant.publish.web;

import static dev.courant.publish.SampleArticles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.SampleArticles.Sample;
import dev.courant.publish.api.StoryLookups;
import dev.courant.publish.store.ScriptedStore;
import dev.courant.publish.store.ScriptedStories;
import dev.courant.publish.web.StatusView.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StatusContentTest {
  private final ScriptedStore articles = new ScriptedStore();

  @Test
  void countsWhatTheStoreHas() {
    ArticleSummarized gone = SampleArticles.harbour("gone");
    articles.save(List.of(SampleArticles.harbour("a"), SampleArticles.withdrawn(gone))).block();
    Stored stored = stored(Instant.now());
    assertThat(stored.articles()).isEqualTo(1);
    assertThat(stored.withdrawn()).isEqualTo(1);
    assertThat(stored.lastHour()).isEqualTo(1);
    assertThat(stored.outlets())
        .singleElement()
        .satisfies(outlet -> {
          assertThat(outlet.link().name()).isEqualTo("Diário da Costa");
          assertThat(outlet.silent()).isFalse();
        });
  }

  @Test
  void marksOutletsOfWhichNothingCameForLong() {
    articles.save(List.of(SampleArticles.harbour("a"))).block();
    Instant later = Instant.now().plus(StatusContent.SILENT).plus(Duration.ofHours(1));
    assertThat(stored(later).outlets()).allMatch(StatusView.Outlet::silent);
    assertThat(stored(later).lastDay()).isZero();
  }

  @Test
  void findsTheOldestArticle() {
    Random random = new Random(7);
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Instant at = NOON.minusSeconds(random.nextLong(20L * 365 * 86_400));
      times.add(at);
      articles.save(List.of(new Sample("https://diario.example/" + i).at(at).article())).block();
    }
    assertThat(oldest()).isEqualTo(times.stream().min(Instant::compareTo).orElseThrow());
  }

  @Test
  void findsItWhereManyHaveTheSameTime() {
    for (int i = 0; i < 60; i++) {
      articles.save(List.of(SampleArticles.harbour("same-" + i))).block();
    }
    assertThat(oldest()).isEqualTo(NOON);
  }

  @Test
  void hasNeitherNewestNorOldestOfNothing() {
    Stored stored = stored(NOON);
    assertThat(stored.newest()).isNull();
    assertThat(stored.oldest()).isNull();
  }

  private Instant oldest() {
    return Instant.parse(Objects.requireNonNull(stored(NOON).oldest()).time().iso());
  }

  private Stored stored(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    CardViews cards = new CardViews(clock, new WebSettings(ZoneId.of("UTC")));
    var stories = StoryLookups.of(new ScriptedStories(), articles);
    return Objects.requireNonNull(new StatusContent(articles, stories, cards).stored().block());
  }
}
