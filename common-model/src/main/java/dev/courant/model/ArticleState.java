package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, whichever feeds show it: the value of {@link Topics#ARTICLE_STATES},
 * keyed by article id, in the partition of the article's {@linkplain Site site}.
 *
 * @param url canonical address of the original
 * @param source the feed that its text and attribution are taken from
 * @param entry of the source, while the next check of the page is to take it into account; else
 *     null
 * @param entryHash of the source's last entry
 * @param firstSeen when a feed first showed it
 * @param lastSeen when a feed last showed it, to a day
 */
public record ArticleState(
    ArticleId id,
    String url,
    SourceFeed source,
    @Nullable EntryText entry,
    String entryHash,
    Published published,
    PageChecks checks,
    Instant firstSeen,
    Instant lastSeen) {

  /**
   * What was published of it.
   *
   * @param revision the last one; 0 while there is none
   * @param contentHash of the normalised title and body of the last revision; empty while there is
   *     none, and of a retraction
   * @param retracted whether the last revision is a retraction
   */
  public record Published(int revision, String contentHash, boolean retracted) {
    /** Nothing yet. */
    public static final Published NOTHING = new Published(0, "", false);

    /** The next revision. */
    public Published next(String hash, boolean retraction) {
      return new Published(revision + 1, hash, retraction);
    }
  }

  /**
   * The schedule of the checks of its page.
   *
   * @param next when the page is to be checked again, or null for never
   * @param failures in a row
   * @param missing how many times in a row the page answered 404 or 410
   */
  public record PageChecks(@Nullable Instant next, int failures, int missing) {
    /** The same at another time. */
    public PageChecks at(Instant time) {
      return new PageChecks(time, failures, missing);
    }
  }

  /** A new article, to be checked when it was seen. */
  public static ArticleState first(Sighting sighting, EntryText entry) {
    return new ArticleState(
        sighting.id(),
        sighting.url(),
        sighting.source(),
        entry,
        entry.hash(),
        Published.NOTHING,
        new PageChecks(sighting.seenAt(), 0, 0),
        sighting.seenAt(),
        sighting.seenAt());
  }

  /** After a new entry of a source, which the check at that time takes into account. */
  public ArticleState changed(SourceFeed by, EntryText to, Instant due) {
    return new ArticleState(
        id, url, by, to, to.hash(), published, checks.at(due), firstSeen, lastSeen);
  }

  /** The same from another source. */
  public ArticleState from(SourceFeed other) {
    return new ArticleState(
        id, url, other, entry, entryHash, published, checks, firstSeen, lastSeen);
  }

  /** The same with a check of the page at that time. */
  public ArticleState due(Instant time) {
    return new ArticleState(
        id, url, source, entry, entryHash, published, checks.at(time), firstSeen, lastSeen);
  }

  /** After a feed showed it. */
  public ArticleState seen(Instant time) {
    return new ArticleState(id, url, source, entry, entryHash, published, checks, firstSeen, time);
  }

  /** After a check of the page that leaves the entry for the next one. */
  public ArticleState undecided(PageChecks next) {
    return new ArticleState(
        id, url, source, entry, entryHash, published, next, firstSeen, lastSeen);
  }

  /** After a check of the page. */
  public ArticleState checked(PageChecks next, Published revision) {
    return new ArticleState(id, url, source, null, entryHash, revision, next, firstSeen, lastSeen);
  }
}
