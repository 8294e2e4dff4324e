package dev.courant.publish.publication;

import dev.courant.model.ArticleId;
import java.util.Locale;

/**
 * What became of one record.
 *
 * @param reason why it was rejected; empty otherwise
 */
record PublicationOutcome(ArticleId article, Fate fate, String reason) {
  /** The ways in which a record's path can end. */
  enum Fate {
    /** Stored, and its card sent. */
    PUBLISHED,
    /** Stored as withdrawn, and its card sent. */
    RETRACTED,
    /** The store had a newer revision; its card is sent all the same. */
    SUPERSEDED,
    /** The store can never take it; it goes to the dead letters. */
    REJECTED;

    String tag() {
      return this == REJECTED ? "dead-lettered" : name().toLowerCase(Locale.ROOT);
    }
  }
}
