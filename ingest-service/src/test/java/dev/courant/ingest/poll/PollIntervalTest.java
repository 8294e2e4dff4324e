package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Hints;
import dev.courant.model.FeedState.Subscription;
import dev.courant.model.HubLease;
import dev.courant.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollIntervalTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final PollSettings SETTINGS =
      new PollSettings(
          QUARTER,
          Duration.ofMinutes(5),
          Duration.ofHours(6),
          Duration.ofHours(24),
          Duration.ofDays(3),
          8,
          10,
          Duration.ofHours(24),
          Duration.ofDays(3));
  private static final Feed FEED =
      new Feed("a", "https://a.example/rss", new Outlet("a", "A", null), null, "admin", false);
  private static final FeedState STATE = FeedState.unpolled("a", NOW, QUARTER);

  private final PollInterval interval =
      new PollInterval(SETTINGS, Duration.ofHours(1), new Random(7));

  @Test
  void comesBackSoonerAfterNewsAndLaterAfterNone() {
    assertThat(interval.afterSuccess(STATE, true)).isLessThan(QUARTER);
    assertThat(interval.afterSuccess(STATE, false)).isGreaterThan(QUARTER);
  }

  @Test
  void settlesWithinTheBoundsOfTheSettings() {
    FeedState busy = STATE;
    FeedState quiet = STATE;
    for (int i = 0; i < 40; i++) {
      busy = busy.succeeded(NOW, interval.afterSuccess(busy, true), NOW);
      quiet = quiet.succeeded(NOW, interval.afterSuccess(quiet, false), NOW);
    }
    assertThat(busy.schedule().interval()).isEqualTo(SETTINGS.minInterval());
    assertThat(quiet.schedule().interval()).isEqualTo(SETTINGS.maxInterval());
  }

  @Test
  void waitsAsLongAsTheAnswerIsGoodFor() {
    assertThat(wait(null, Duration.ofHours(2), FEED)).isBetween(hours(2), hours(2.2));
  }

  @Test
  void waitsAsLongAsTheFeedsTtl() {
    assertThat(wait(ttl(Duration.ofHours(3)), Duration.ofHours(2), FEED))
        .isBetween(hours(3), hours(3.3));
  }

  @Test
  void grantsFeedsNoMoreThanTheLongestInterval() {
    assertThat(wait(ttl(Duration.ofDays(90)), Duration.ofDays(365), FEED))
        .isBetween(hours(6), hours(6.6));
  }

  @Test
  void keepsItsOwnIntervalWhereTheFeedAsksForLess() {
    assertThat(wait(ttl(Duration.ofMinutes(1)), Duration.ofSeconds(5), FEED))
        .isBetween(QUARTER, QUARTER.multipliedBy(11).dividedBy(10));
  }

  @Test
  void leavesOutTheHoursThatTheFeedSkips() {
    Hints hints = new Hints(null, List.of(12, 13, 14), List.of(), null, null);
    assertThat(wait(hints, null, FEED)).isBetween(hours(3), hours(3.5));
  }

  @Test
  void waitsLongerWhileAHubIsToTellOfNews() {
    Subscription asked = new Subscription("s", "https://hub.example/", "t", NOW, 0, null);
    FeedState subscribed = STATE.withSubscription(asked);
    Feed granted = FEED.leased(new HubLease("s", NOW, NOW.plusSeconds(3600), null));
    Feed ended = FEED.leased(new HubLease("s", NOW, NOW.minusSeconds(1), null));

    assertThat(Duration.between(NOW, interval.due(granted, subscribed, QUARTER, null, NOW)))
        .isBetween(hours(1), hours(1.1));
    assertThat(Duration.between(NOW, interval.due(ended, subscribed, QUARTER, null, NOW)))
        .isLessThan(hours(0.5));
  }

  @Test
  void doublesTheWaitWithEachFailureUpToTheLongestBackoff() {
    FeedState failing = STATE;
    for (int failures = 0; failures < 7; failures++) {
      Duration plain = QUARTER.multipliedBy(1L << failures);
      assertThat(Duration.between(NOW, interval.retry(failing, null, NOW)))
          .isBetween(plain, plain.multipliedBy(11).dividedBy(10));
      failing = failing.failed(NOW, NOW, "answered 500");
    }
    assertThat(Duration.between(NOW, interval.retry(failing, null, NOW)))
        .isBetween(hours(24), hours(26.4));
  }

  @Test
  void spreadsTheRetriesOfFeedsThatFailedAtOnce() {
    Set<Instant> retries = new HashSet<>();
    for (int feed = 0; feed < 20; feed++) {
      retries.add(interval.retry(STATE, null, NOW));
    }
    assertThat(retries).hasSizeGreaterThan(15);
  }

  @Test
  void waitsAsLongAsAFailingFeedAsksForUpToTheLongestBackoff() {
    assertThat(Duration.between(NOW, interval.retry(STATE, Duration.ofHours(5), NOW)))
        .isBetween(hours(5), hours(5.5));
    assertThat(Duration.between(NOW, interval.retry(STATE, Duration.ofDays(30), NOW)))
        .isBetween(hours(24), hours(26.4));
  }

  private Duration wait(@Nullable Hints hints, @Nullable Duration freshFor, Feed feed) {
    return Duration.between(
        NOW, interval.due(feed, STATE.withHints(hints), QUARTER, freshFor, NOW));
  }

  private static Hints ttl(Duration ttl) {
    return new Hints(ttl, List.of(), List.of(), null, null);
  }

  private static Duration hours(double hours) {
    return Duration.ofSeconds((long) (hours * 3600));
  }
}
