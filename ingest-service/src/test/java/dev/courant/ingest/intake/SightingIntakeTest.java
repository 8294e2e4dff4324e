package dev.courant.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.ArticleState.Published;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.model.SourceFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightingIntakeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final CanonicalUrl PAGE =
      CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();
  private static final SourceFeed OWN = source("herald", "https://www.herald.example/rss");
  private static final SourceFeed AGGREGATOR = source("all", "https://aggregator.example/all");
  private static final SourceFeed OTHER = source("more", "https://more.example/all");

  private final SightingIntake intake = new SightingIntake();

  @Test
  void looksAtOnceAtWhatWasNeverSeen() {
    ArticleState first = take(null, AGGREGATOR, Reason.APPEARED, "Harbour reopens", NOW);

    assertThat(first.checks().next()).isEqualTo(NOW);
    assertThat(first.source()).isEqualTo(AGGREGATOR);
    assertThat(first.published()).isEqualTo(Published.NOTHING);
  }

  @Test
  void letsTheOutletWhosePageItIsSpeakEvenWhereAnAggregatorWasFirst() {
    ArticleState published = published(AGGREGATOR, "Harbour reopens");

    ArticleState next =
        take(published, OWN, Reason.APPEARED, "The harbour reopens", NOW.plusSeconds(9));
    assertThat(next.source()).isEqualTo(OWN);
    assertThat(next.entry()).isNotNull();
    assertThat(next.checks().next()).isEqualTo(NOW.plusSeconds(9));
    assertThat(take(published, OWN, Reason.APPEARED, "Harbour reopens", NOW).source())
        .as("even where it tells the same")
        .isEqualTo(OWN);
  }

  @Test
  void doesNotLetOthersSpeakForIt() {
    ArticleState published = published(OWN, "Harbour reopens");

    assertThat(intake.take(published, sighting(OTHER, Reason.APPEARED, "BREAKING", NOW))).isEmpty();
    ArticleState looked = take(published, OTHER, Reason.CHANGED, "BREAKING: harbour", NOW);
    assertThat(looked.checks().next()).as("a reason to look").isEqualTo(NOW);
    assertThat(looked.entry()).as("but nothing to say").isNull();
    assertThat(looked.source()).isEqualTo(OWN);
  }

  @Test
  void keepsTheFirstOfTwoThatAreEquallyFar() {
    ArticleState published = published(AGGREGATOR, "Harbour reopens");

    assertThat(intake.take(published, sighting(OTHER, Reason.APPEARED, "Other words", NOW)))
        .isEmpty();
  }

  @Test
  void looksAgainWhereTheVoiceTellsSomethingElseAndNotWhereItTellsTheSame() {
    ArticleState published = published(OWN, "Harbour reopens");

    assertThat(take(published, OWN, Reason.CHANGED, "Harbour closes", NOW).entry()).isNotNull();
    assertThat(intake.take(published, sighting(OWN, Reason.APPEARED, "Harbour reopens", NOW)))
        .as("a feed whose poller forgot that it showed it")
        .isEmpty();
  }

  @Test
  void looksAgainAtAWithdrawnArticleThatAnyFeedShows() {
    ArticleState withdrawn =
        published(OWN, "Harbour reopens")
            .checked(new PageChecks(null, 0, 2), new Published(2, "", true));

    assertThat(take(withdrawn, OTHER, Reason.APPEARED, "Back", NOW).checks().next()).isEqualTo(NOW);
  }

  @Test
  void remembersThatAFeedStillShowsIt() {
    ArticleState published = published(OWN, "Harbour reopens");
    Instant later = NOW.plus(Duration.ofDays(30));

    ArticleState next = take(published, OTHER, Reason.STANDING, null, later);
    assertThat(next).isEqualTo(published.seen(later));
    assertThat(intake.take(null, sighting(OTHER, Reason.STANDING, null, later)))
        .as("what was forgotten is not published again")
        .isEmpty();
  }

  private ArticleState published(SourceFeed source, String title) {
    return take(null, source, Reason.APPEARED, title, NOW)
        .checked(new PageChecks(null, 0, 0), new Published(1, "c1", false));
  }

  private ArticleState take(
      @Nullable ArticleState known,
      SourceFeed source,
      Reason reason,
      @Nullable String title,
      Instant at) {
    return intake.take(known, sighting(source, reason, title, at)).orElseThrow();
  }

  private static Sighting sighting(
      SourceFeed source, Reason reason, @Nullable String title, Instant at) {
    EntryText entry =
        title == null ? null : new EntryText(title, title, "", null, List.of(), null, null, null);
    return new Sighting(ArticleId.of(PAGE), PAGE.value(), source, reason, entry, at);
  }

  private static SourceFeed source(String feed, String url) {
    Outlet outlet = new Outlet(feed, feed, null);
    return SourceFeed.of(new Feed(feed, url, outlet, null, "admin", false), PAGE);
  }
}
