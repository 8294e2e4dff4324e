package dev.courant.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence in which a revision differs from the one before. The headline counts as sentence 0,
 * the body's sentences from 1 on.
 *
 * @param before number of the sentence in the revision before; null of one that was added
 * @param after number of the sentence in this revision; null of one that was removed
 * @param was its words in the revision before; null of one that was added, and if they are not
 *     remembered any more
 * @param is its words in this revision; null of one that was removed
 */
public record SentenceChange(
    Kind kind,
    @Nullable Integer before,
    @Nullable Integer after,
    @Nullable String was,
    @Nullable String is) {
  /** What happened to it. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** Another stands in its place. */
    ALTERED
  }
}
