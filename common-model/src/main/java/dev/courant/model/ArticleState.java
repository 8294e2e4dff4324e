package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article, whichever feeds show it: the value of {@link
 * Topics#ARTICLE_STATES}, keyed by article id, in the partition where the article is at home.
 *
 * @param url canonical address of the original
 * @param voice who speaks for it
 * @param told what the voice told of it and the next look at the page is to take into account, or
 *     null
 * @param toldHash of what the voice told last
 * @param firstSeen when a feed first showed it
 * @param lastSeen when a feed last showed it, to a day
 */
public record ArticleState(
    ArticleId id,
    String url,
    Voice voice,
    @Nullable Told told,
    String toldHash,
    Published published,
    Looks looks,
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
   * The looks at its page.
   *
   * @param next when the page is to be looked at again, or null for never
   * @param failures in a row
   * @param missing how many times in a row the page answered 404 or 410
   */
  public record Looks(@Nullable Instant next, int failures, int missing) {
    /** The same at another time. */
    public Looks at(Instant time) {
      return new Looks(time, failures, missing);
    }
  }

  /** The same with something to look into, at that time. */
  public ArticleState told(Voice speaker, Told words, Instant due) {
    return new ArticleState(
        id, url, speaker, words, words.hash(), published, looks.at(due), firstSeen, lastSeen);
  }

  /** The same with somebody else who speaks for it. */
  public ArticleState spokenForBy(Voice speaker) {
    return new ArticleState(
        id, url, speaker, told, toldHash, published, looks, firstSeen, lastSeen);
  }

  /** The same with another look at the page, at that time. */
  public ArticleState due(Instant time) {
    return new ArticleState(
        id, url, voice, told, toldHash, published, looks.at(time), firstSeen, lastSeen);
  }

  /** The same, shown by a feed. */
  public ArticleState seen(Instant time) {
    return new ArticleState(id, url, voice, told, toldHash, published, looks, firstSeen, time);
  }

  /** After a look at the page that leaves what was told for the next one. */
  public ArticleState toBeContinued(Looks next) {
    return new ArticleState(id, url, voice, told, toldHash, published, next, firstSeen, lastSeen);
  }

  /** After a look at the page. */
  public ArticleState looked(Looks next, Published revision) {
    return new ArticleState(id, url, voice, null, toldHash, revision, next, firstSeen, lastSeen);
  }
}
