package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed shows an article: the value of {@link Topics#SIGHTINGS}, keyed by article id, in the
 * partition where the article is at home. Whoever has that partition takes it in.
 *
 * @param url canonical address of the original
 * @param told what the feed tells of it; null where it stands there still and tells nothing new
 * @param seenAt when the feed was read
 */
public record Sighting(
    ArticleId id, String url, Voice voice, Reason reason, @Nullable Told told, Instant seenAt) {
  /** The same with somebody else who speaks for the article. */
  public Sighting spokenForBy(Voice speaker) {
    return new Sighting(id, url, speaker, reason, told, seenAt);
  }

  /** Why the poller says so. */
  public enum Reason {
    /** The feed shows it for the first time, as far as its poller remembers. */
    APPEARED,
    /** The feed tells something else of it than before. */
    CHANGED,
    /** The feed has shown it for so long that it might be forgotten otherwise. */
    STANDING
  }
}
