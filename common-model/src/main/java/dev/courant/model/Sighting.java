package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed shows an article: the value of {@link Topics#SIGHTINGS}, keyed by article id, in the
 * partition of the article's {@linkplain Site site}. The owner of that partition takes it in.
 *
 * @param url canonical address of the original
 * @param source the feed that shows it
 * @param entry what the feed says of it; null if the feed still shows it and nothing changed
 * @param seenAt when the feed was read
 * @param address canonical address at which the feed shows the article now, if that is another than
 *     {@code url}; else null
 */
public record Sighting(
    ArticleId id,
    String url,
    SourceFeed source,
    Reason reason,
    @Nullable EntryText entry,
    Instant seenAt,
    @Nullable String address) {
  /** An article at the address that the feed always showed. */
  public Sighting(
      ArticleId id,
      String url,
      SourceFeed source,
      Reason reason,
      @Nullable EntryText entry,
      Instant seenAt) {
    this(id, url, source, reason, entry, seenAt, null);
  }

  /** The same, attributed to another feed. */
  public Sighting from(SourceFeed other) {
    return new Sighting(id, url, other, reason, entry, seenAt, address);
  }

  /** The same of the article at another address. */
  public Sighting of(CanonicalUrl other) {
    return new Sighting(ArticleId.of(other), other.value(), source, reason, entry, seenAt);
  }

  /** Why the poller wrote it. */
  public enum Reason {
    /** The feed shows the article for the first time, as far as its state goes back. */
    APPEARED,
    /** The entry changed. */
    CHANGED,
    /** Written from time to time while the feed keeps showing the article, so that it is kept. */
    STANDING
  }
}
