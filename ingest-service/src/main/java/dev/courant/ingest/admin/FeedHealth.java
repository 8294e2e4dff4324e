package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it does.
 *
 * @param health null while it was never polled
 */
record FeedHealth(
    String id,
    String url,
    Outlet outlet,
    @Nullable String language,
    String source,
    boolean paused,
    @Nullable Instant pollRequestedAt,
    @Nullable Health health) {

  static FeedHealth of(Feed feed, Optional<FeedState> state, Instant now) {
    return new FeedHealth(
        feed.id(),
        feed.url(),
        feed.outlet(),
        feed.language(),
        feed.source(),
        feed.paused(),
        feed.pollRequestedAt(),
        state.map(known -> Health.of(feed, known, now)).orElse(null));
  }

  /**
   * How a feed's polls go; of a feed that another instance polls, times may be up to an hour old
   * while nothing changes.
   *
   * @param failures in a row
   * @param reason why the last poll failed, or null
   * @param interval the present one, ISO 8601
   * @param gone whether it answered 410, and is only polled when asked to
   * @param articles that it shows or showed lately
   * @param articlesPerDay first seen in the last seven days, by day
   * @param subscription at its WebSub hub
   * @param movesTo where it redirects for good, or to other entries than its own; not believed yet.
   *     Null where it does not
   * @param omissions entries of its last full answer that were left out, by reason
   */
  record Health(
      @Nullable Instant lastSuccess,
      @Nullable Instant lastPolled,
      Instant nextDue,
      int failures,
      @Nullable String reason,
      Duration interval,
      boolean gone,
      long articles,
      double articlesPerDay,
      SubscriptionView subscription,
      FeedState.@Nullable Move movesTo,
      List<FeedState.Omission> omissions) {
    private static final Duration WINDOW = Duration.ofDays(7);

    static Health of(Feed feed, FeedState state, Instant now) {
      return new Health(
          state.health().lastSuccess(),
          state.schedule().lastPolled(),
          state.schedule().nextDue(),
          state.health().failures(),
          state.health().reason(),
          state.schedule().interval(),
          state.health().gone(),
          state.entries().size(),
          perDay(state, now),
          SubscriptionView.of(feed, state, now),
          state.readingSoFar().move(),
          state.readingSoFar().omissions());
    }

    private static double perDay(FeedState state, Instant now) {
      Instant from = now.minus(WINDOW);
      long recent =
          state.entries().stream().filter(seen -> !seen.firstSeen().isBefore(from)).count();
      return Math.round(100.0 * recent / WINDOW.toDays()) / 100.0;
    }
  }
}
