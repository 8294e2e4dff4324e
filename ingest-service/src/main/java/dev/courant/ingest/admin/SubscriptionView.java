package dev.courant.ingest.admin;

import dev.courant.ingest.websub.SubscriptionStatus;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's subscription at its WebSub hub stands. Names neither the callback address nor the
 * secret.
 *
 * @param state {@code none}, {@code requested}, {@code active} or {@code failed}
 * @param hub that the feed declares, or null
 * @param until when an active one's lease ends
 * @param reason why it failed, for a person
 * @param noticedAt when the hub last told of news
 */
record SubscriptionView(
    String state,
    @Nullable String hub,
    @Nullable Instant until,
    @Nullable String reason,
    @Nullable Instant noticedAt) {

  static SubscriptionView of(Feed feed, FeedState state, Instant now) {
    FeedState.Hints hints = state.hints();
    String hub = hints == null ? null : hints.hub();
    Instant noticed = feed.noticedAt();
    return switch (SubscriptionStatus.of(feed, state, now)) {
      case SubscriptionStatus.None _ -> new SubscriptionView("none", hub, null, null, noticed);
      case SubscriptionStatus.Requested _ ->
          new SubscriptionView("requested", hub, null, null, noticed);
      case SubscriptionStatus.Active active ->
          new SubscriptionView("active", hub, active.until(), null, noticed);
      case SubscriptionStatus.Failed failed ->
          new SubscriptionView("failed", hub, null, failed.reason(), noticed);
    };
  }
}
