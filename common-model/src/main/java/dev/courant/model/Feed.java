package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to poll: the value of {@link Topics#FEEDS}, keyed by {@code id}; a record without value
 * removes the feed.
 *
 * @param id stable, {@code [a-z0-9.-]}
 * @param url address of the feed, http or https
 * @param language that the outlet writes in, BCP 47, or null
 * @param source who put it here: {@code catalogue}, {@code admin}, {@code newsroom} or {@code
 *     sample}
 * @param paused whether it rests for now
 * @param pollRequestedAt when somebody asked for a poll outside of its turn, or null; whoever has
 *     the feed polls it once where that is after its last poll
 * @param lease what its hub last said of a subscription, or null
 * @param noticedAt from when on it is to be polled outside of its turn since its hub told of news,
 *     or null; may lie ahead, so that a hub's notices do not make polls come too close
 */
public record Feed(
    String id,
    String url,
    Outlet outlet,
    @Nullable String language,
    String source,
    boolean paused,
    @Nullable Instant pollRequestedAt,
    @Nullable HubLease lease,
    @Nullable Instant noticedAt) {
  public Feed {
    Require.that(id.matches("[a-z0-9][a-z0-9.-]*"), "not a feed id: " + id);
  }

  /** A feed that nobody asked to poll outside of its turn. */
  public Feed(
      String id,
      String url,
      Outlet outlet,
      @Nullable String language,
      String source,
      boolean paused) {
    this(id, url, outlet, language, source, paused, null, null, null);
  }

  /** The same at another address. */
  public Feed at(String newUrl) {
    return new Feed(
        id, newUrl, outlet, language, source, paused, pollRequestedAt, lease, noticedAt);
  }

  /** The same, resting or not. */
  public Feed resting(boolean rests) {
    return new Feed(id, url, outlet, language, source, rests, pollRequestedAt, lease, noticedAt);
  }

  /** The same with a wish to be polled now. */
  public Feed requested(@Nullable Instant at) {
    return new Feed(id, url, outlet, language, source, paused, at, lease, noticedAt);
  }

  /** The same with what its hub said. */
  public Feed leased(@Nullable HubLease said) {
    return new Feed(id, url, outlet, language, source, paused, pollRequestedAt, said, noticedAt);
  }

  /** The same with a notice of its hub. */
  public Feed noticed(@Nullable Instant at) {
    return new Feed(id, url, outlet, language, source, paused, pollRequestedAt, lease, at);
  }

  /** Whether a poll was asked for since the last one. */
  public boolean isRequestedSince(@Nullable Instant lastPolled) {
    return pollRequestedAt != null && (lastPolled == null || pollRequestedAt.isAfter(lastPolled));
  }

  /** Whether its hub told of news since the last poll, and it is time to look. */
  public boolean isNoticedSince(@Nullable Instant lastPolled, Instant now) {
    return noticedAt != null
        && !noticedAt.isAfter(now)
        && (lastPolled == null || noticedAt.isAfter(lastPolled));
  }
}
