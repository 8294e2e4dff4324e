package dev.courant.summarize.analysis;

/** What words of a sentence say about how it tells its part of the story. */
enum Cue {
  /** A source without a name. */
  ANONYMOUS,
  /** An authority, or a company's press office, speaks. */
  OFFICIAL,
  /** A report, a study, a court's paper. */
  DOCUMENT,
  /** Somebody contradicts. */
  DENIED,
  /** Somebody was asked and gave no answer. */
  SILENT,
  /** Told as an allegation. */
  ALLEGED,
  /** Told as not known. */
  UNCLEAR,
  /** A decision or result is still to come. */
  PENDING,
  /** Somebody is cited. */
  SAID;

  /** Whether it only counts in a sentence that cites: a police car is no police statement. */
  boolean needsSaying() {
    return this == OFFICIAL || this == ANONYMOUS;
  }
}
