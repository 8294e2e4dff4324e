package dev.courant.operations.deadletters;

/** What became of a dead letter that was to be replayed or dropped. */
public enum Fate {
  /** Its record stands on its topic again. */
  REPLAYED,
  /** Dropped instead of replayed, as a newer revision of the article is there. */
  SUPERSEDED,
  /** Dropped. */
  DROPPED,
  /** Left as it was, as its record cannot be made. */
  REFUSED,
  /** Left as it was, as something was decided about it before. */
  DECIDED_BEFORE
}
