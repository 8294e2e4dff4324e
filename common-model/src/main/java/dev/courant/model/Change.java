package dev.courant.model;

/** What a revision did to its article. */
public enum Change {
  /** The first revision. */
  CREATED,
  /** The normalised title or body differs from the revision before. */
  UPDATED,
  /**
   * The original answered 404 or 410 after having been there; title and body are empty from here
   * on.
   */
  RETRACTED
}
