package dev.courant.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller of a feed knows: the value of {@link Topics#FEED_STATES}, keyed by feed id.
 *
 * @param validators of the last full answer
 * @param schedule when the feed was and is to be polled
 * @param health how its polls went
 * @param entries seen in the feed, newest first, bounded
 * @param hints of the last full answer about when and where to poll, or null
 * @param subscription last requested from its hub, or null
 * @param reading what its answers were like besides, or null
 */
public record FeedState(
    String feed,
    Validators validators,
    Schedule schedule,
    Health health,
    List<SeenEntry> entries,
    @Nullable Hints hints,
    @Nullable Subscription subscription,
    @Nullable Reading reading) {
  public FeedState {
    entries = List.copyOf(entries);
  }

  /** A state of whose answers nothing more is known. */
  public FeedState(
      String feed,
      Validators validators,
      Schedule schedule,
      Health health,
      List<SeenEntry> entries,
      @Nullable Hints hints,
      @Nullable Subscription subscription) {
    this(feed, validators, schedule, health, entries, hints, subscription, null);
  }

  /** The state of a feed that was never polled: due now. */
  public static FeedState unpolled(String feed, Instant now, Duration interval) {
    return new FeedState(
        feed,
        Validators.NONE,
        new Schedule(null, now, interval),
        Health.UNKNOWN,
        List.of(),
        null,
        null);
  }

  /** The same with other entries. */
  public FeedState withEntries(List<SeenEntry> seen) {
    return new FeedState(feed, validators, schedule, health, seen, hints, subscription, reading);
  }

  /** The same with the validators of a new full answer. */
  public FeedState withValidators(Validators next) {
    return new FeedState(feed, next, schedule, health, entries, hints, subscription, reading);
  }

  /** The same with the hints of a new full answer. */
  public FeedState withHints(@Nullable Hints next) {
    return new FeedState(feed, validators, schedule, health, entries, next, subscription, reading);
  }

  /** The same with another subscription. */
  public FeedState withSubscription(@Nullable Subscription next) {
    return new FeedState(feed, validators, schedule, health, entries, hints, next, reading);
  }

  /** The same with what its answers were like. */
  public FeedState withReading(Reading next) {
    return new FeedState(feed, validators, schedule, health, entries, hints, subscription, next);
  }

  /** What its answers were like so far. */
  public Reading readingSoFar() {
    return reading == null ? Reading.NONE : reading;
  }

  /** After a successful poll. */
  public FeedState succeeded(Instant at, Duration interval, Instant due) {
    return polled(new Schedule(at, due, interval), new Health(at, 0, null, false));
  }

  /** After a failed poll. */
  public FeedState failed(Instant at, Instant due, String reason) {
    return polled(new Schedule(at, due, schedule.interval()), health.failed(reason));
  }

  /** After an answer that says that the feed has ended. */
  public FeedState ended() {
    return polled(
        schedule, new Health(health.lastSuccess(), health.failures(), health.reason(), true));
  }

  private FeedState polled(Schedule nextSchedule, Health nextHealth) {
    return new FeedState(
        feed, validators, nextSchedule, nextHealth, entries, hints, subscription, reading);
  }

  /**
   * The validators of an answer (RFC 9110, section 8.8), as the server sent them.
   *
   * @param etag entity tag, or null
   * @param lastModified HTTP date, or null
   */
  public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Of a server that sends none. */
    public static final Validators NONE = new Validators(null, null);
  }

  /**
   * When the feed is polled.
   *
   * @param lastPolled null before the first poll
   * @param interval the present one
   */
  public record Schedule(@Nullable Instant lastPolled, Instant nextDue, Duration interval) {}

  /**
   * How the polls went.
   *
   * @param lastSuccess when the feed last answered with something that could be read, or null
   * @param failures in a row
   * @param reason why the last poll failed, for a person; null after a success
   * @param gone whether the feed answered 410 and is not polled any more
   */
  public record Health(
      @Nullable Instant lastSuccess, int failures, @Nullable String reason, boolean gone) {
    static final Health UNKNOWN = new Health(null, 0, null, false);

    Health failed(String why) {
      return new Health(lastSuccess, failures + 1, why, gone);
    }
  }

  /**
   * What a feed's answers were like.
   *
   * @param fullAt when it was last asked without validators and gave its whole document, or null
   * @param unchanged answers in a row that said that nothing changed
   * @param move to another address, announced and not believed yet, or null
   * @param omissions from the last full answer
   */
  public record Reading(
      @Nullable Instant fullAt, int unchanged, @Nullable Move move, List<Omission> omissions) {
    /** Of a feed that has not answered. */
    public static final Reading NONE = new Reading(null, 0, null, List.of());

    public Reading {
      omissions = List.copyOf(omissions);
    }

    /** After one more answer that says that nothing changed. */
    public Reading unchangedAgain() {
      return new Reading(fullAt, unchanged + 1, move, omissions);
    }

    /** The same with an announced move, or none. */
    public Reading moving(@Nullable Move next) {
      return new Reading(fullAt, unchanged, next, omissions);
    }
  }

  /**
   * A redirect for good, or to other entries.
   *
   * @param to the address that it leads to
   * @param since when it was first met
   * @param times it was met in a row
   */
  public record Move(String to, Instant since, int times) {}

  /**
   * Entries that were left out.
   *
   * @param reason for a person, the same for all of the kind
   */
  public record Omission(String reason, int count) {}

  /**
   * What a feed says of when and where it wants to be asked.
   *
   * @param ttl how long an answer may be kept, or null
   * @param skipHours hours of the day in UTC, 0 to 23, in which not to ask
   * @param skipDays days in UTC on which not to ask
   * @param hub address of its WebSub hub, or null
   * @param topic the address by which the hub knows the feed, or null without a hub
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
   * What a hub was asked for (WebSub, section 5.1). Its answer is in {@link Feed#lease()}.
   *
   * @param id distinguishes it from others of the same feed: a digest of hub, topic and callback
   * @param requestedAt when the hub was last asked
   * @param failures requests in a row that failed
   * @param reason why the last request failed, for a person; null if the hub accepted it
   */
  public record Subscription(
      String id,
      String hub,
      String topic,
      Instant requestedAt,
      int failures,
      @Nullable String reason) {}

  /**
   * An entry that led to an article. What became of the article is in its {@link ArticleState}.
   *
   * @param id of the article
   * @param url canonical address of the original
   * @param entryHash of the entry's text; while it stays the same, there is nothing new
   * @param firstSeen when the entry first appeared in the feed
   * @param sightedAt when its {@link Sighting} was last written
   * @param guid digest of the entry's guid, if it has one that is not its address; else null
   * @param address canonical address at which the feed shows it now, if that is another; else null
   */
  public record SeenEntry(
      ArticleId id,
      String url,
      String entryHash,
      Instant firstSeen,
      Instant sightedAt,
      @Nullable String guid,
      @Nullable String address) {
    /** An entry without guid. */
    public SeenEntry(
        ArticleId id, String url, String entryHash, Instant firstSeen, Instant sightedAt) {
      this(id, url, entryHash, firstSeen, sightedAt, null, null);
    }
  }
}
