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
 * @param text what the last revision says, to compare later looks with; null in records of earlier
 *     versions and while there is none
 * @param gate what the last look at its page was held for, or null
 * @param addresses where else it was found, or null
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
    Instant lastSeen,
    @Nullable LastText text,
    @Nullable GateDecision gate,
    @Nullable ArticleAddresses addresses) {
  /** An article of which nothing was published or looked at. */
  public ArticleState(
      ArticleId id,
      String url,
      SourceFeed source,
      @Nullable EntryText entry,
      String entryHash,
      Published published,
      PageChecks checks,
      Instant firstSeen,
      Instant lastSeen) {
    this(
        id, url, source, entry, entryHash, published, checks, firstSeen, lastSeen, null, null,
        null);
  }

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
    return with(by, to, to.hash(), published, checks.at(due), lastSeen);
  }

  /** The same from another source. */
  public ArticleState from(SourceFeed other) {
    return with(other, entry, entryHash, published, checks, lastSeen);
  }

  /** The same with a check of the page at that time. */
  public ArticleState due(Instant time) {
    return with(source, entry, entryHash, published, checks.at(time), lastSeen);
  }

  /** After a feed showed it. */
  public ArticleState seen(Instant time) {
    return with(source, entry, entryHash, published, checks, time);
  }

  /** After a check of the page that leaves the entry for the next one. */
  public ArticleState undecided(PageChecks next) {
    return with(source, entry, entryHash, published, next, lastSeen);
  }

  /** After a check of the page. */
  public ArticleState checked(PageChecks next, Published revision) {
    return with(source, null, entryHash, revision, next, lastSeen);
  }

  /** The same with what the last revision says. */
  public ArticleState saying(@Nullable LastText words) {
    return with(words, gate, addresses);
  }

  /** The same with what its page was held for. */
  public ArticleState judged(GateDecision decision) {
    return with(text, decision, addresses);
  }

  /** The same with other addresses. */
  public ArticleState at(ArticleAddresses others) {
    return with(text, gate, others);
  }

  /** The same article at another address of its site, before anything of it was published. */
  public ArticleState movedTo(CanonicalUrl address) {
    return new ArticleState(
        ArticleId.of(address),
        address.value(),
        source,
        entry,
        entryHash,
        published,
        checks,
        firstSeen,
        lastSeen,
        text,
        gate,
        null);
  }

  /** The addresses beside its own. */
  public ArticleAddresses knownAddresses() {
    return addresses == null ? ArticleAddresses.NONE : addresses;
  }

  /** Whether that is one of its addresses. */
  public boolean isAt(String address) {
    return url.equals(address) || knownAddresses().aliases().contains(address);
  }

  /** The article that this one turned out to be, or null. */
  public @Nullable ArticleId mergedInto() {
    return addresses == null ? null : addresses.mergedInto();
  }

  private ArticleState with(
      SourceFeed by,
      @Nullable EntryText words,
      String hash,
      Published revision,
      PageChecks next,
      Instant seen) {
    return new ArticleState(
        id, url, by, words, hash, revision, next, firstSeen, seen, text, gate, addresses);
  }

  private ArticleState with(
      @Nullable LastText words,
      @Nullable GateDecision decision,
      @Nullable ArticleAddresses others) {
    return new ArticleState(
        id, url, source, entry, entryHash, published, checks, firstSeen, lastSeen, words, decision,
        others);
  }
}
