package dev.courant.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller of a feed remembers: the value of {@link Topics#FEED_STATES}, keyed by feed id.
 *
 * @param etag validator of the last full answer (RFC 9110, section 8.8.3), or null
 * @param lastModified the other validator, as the server sent it, or null
 * @param lastPolled when the feed was last asked
 * @param lastSuccess when it last answered with something that could be read, or null
 * @param nextDue when it is to be asked again
 * @param interval the present polling interval
 * @param failures in a row
 * @param reason why the last poll failed, for a person; null after a success
 * @param gone whether the feed answered 410 and is not polled any more
 * @param entries what was seen, newest first, bounded
 * @param hints what the last full answer said of when and where to ask, or null where it said
 *     nothing
 * @param subscription what its hub was last asked for, or null while it was asked for nothing
 */
public record FeedState(
    String feed,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant lastPolled,
    @Nullable Instant lastSuccess,
    Instant nextDue,
    Duration interval,
    int failures,
    @Nullable String reason,
    boolean gone,
    List<SeenEntry> entries,
    @Nullable Hints hints,
    @Nullable Subscription subscription) {
  public FeedState {
    entries = List.copyOf(entries);
  }

  /** What is known of a feed that was never polled: due now. */
  public static FeedState unpolled(String feed, Instant now, Duration interval) {
    return new FeedState(
        feed, null, null, null, null, now, interval, 0, null, false, List.of(), null, null);
  }

  /** The same with other entries. */
  public FeedState withEntries(List<SeenEntry> seen) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        lastPolled,
        lastSuccess,
        nextDue,
        interval,
        failures,
        reason,
        gone,
        seen,
        hints,
        subscription);
  }

  /** The same with the validators of a new full answer. */
  public FeedState withValidators(@Nullable String newEtag, @Nullable String newLastModified) {
    return new FeedState(
        feed,
        newEtag,
        newLastModified,
        lastPolled,
        lastSuccess,
        nextDue,
        interval,
        failures,
        reason,
        gone,
        entries,
        hints,
        subscription);
  }

  /** The same with what a new full answer said of when and where to ask. */
  public FeedState withHints(@Nullable Hints newHints) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        lastPolled,
        lastSuccess,
        nextDue,
        interval,
        failures,
        reason,
        gone,
        entries,
        newHints,
        subscription);
  }

  /** The same with another subscription. */
  public FeedState withSubscription(@Nullable Subscription newSubscription) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        lastPolled,
        lastSuccess,
        nextDue,
        interval,
        failures,
        reason,
        gone,
        entries,
        hints,
        newSubscription);
  }

  /** After a poll that went well. */
  public FeedState succeeded(Instant at, Duration newInterval, Instant due) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        at,
        at,
        due,
        newInterval,
        0,
        null,
        false,
        entries,
        hints,
        subscription);
  }

  /** After a poll that went wrong. */
  public FeedState failed(Instant at, Instant due, String why) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        at,
        lastSuccess,
        due,
        interval,
        failures + 1,
        why,
        gone,
        entries,
        hints,
        subscription);
  }

  /** After an answer that says that the feed is no more. */
  public FeedState ended() {
    return new FeedState(
        feed,
        etag,
        lastModified,
        lastPolled,
        lastSuccess,
        nextDue,
        interval,
        failures,
        reason,
        true,
        entries,
        hints,
        subscription);
  }

  /**
   * What a feed says of when and where it wants to be asked.
   *
   * @param ttl how long an answer may be kept, or null
   * @param skipHours hours of the day in UTC, 0 to 23, in which not to ask
   * @param skipDays days in UTC on which not to ask
   * @param hub address of its WebSub hub, or null
   * @param topic the address by which the hub knows the feed, or null where there is no hub
   */
  public record Hints(
      @Nullable Duration ttl,
      List<Integer> skipHours,
      List<DayOfWeek> skipDays,
      @Nullable String hub,
      @Nullable String topic) {
    public Hints {
      skipHours = List.copyOf(skipHours);
      skipDays = List.copyOf(skipDays);
    }
  }

  /**
   * What a hub was asked for (WebSub, section 5.1). Whether it agreed stands in {@link
   * Feed#lease()}.
   *
   * @param id tells it from others of the same feed: a digest of hub, topic and callback address
   * @param requestedAt when the hub was last asked
   * @param failures requests in a row that failed
   * @param reason why the last request failed, for a person; null where the hub took it
   */
  public record Subscription(
      String id,
      String hub,
      String topic,
      Instant requestedAt,
      int failures,
      @Nullable String reason) {}

  /**
   * An entry that led to an article. What became of the article stands in its {@link ArticleState};
   * only versions that knew no sightings kept it here.
   *
   * @param id of the article
   * @param url canonical address of the original
   * @param entryHash of what the feed says of it; while it stays, there is nothing new to say
   * @param contentHash of versions without sightings; empty since
   * @param revision of versions without sightings; 0 since
   * @param firstSeen when the entry first stood in the feed
   * @param nextCheck of versions without sightings; null since
   * @param failures of versions without sightings; 0 since
   * @param missing of versions without sightings; 0 since
   * @param retracted of versions without sightings; false since
   * @param sightedAt when the {@link Sighting} was last written, or null for versions without
   */
  public record SeenEntry(
      ArticleId id,
      String url,
      String entryHash,
      String contentHash,
      int revision,
      Instant firstSeen,
      @Nullable Instant nextCheck,
      int failures,
      int missing,
      boolean retracted,
      @Nullable Instant sightedAt) {

    /** An entry of which a sighting was written. */
    public static SeenEntry sighted(
        ArticleId id, String url, String entryHash, Instant firstSeen, Instant at) {
      return new SeenEntry(id, url, entryHash, "", 0, firstSeen, null, 0, 0, false, at);
    }
  }
}
