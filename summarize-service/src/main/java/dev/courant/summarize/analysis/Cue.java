package dev.courant.summarize.analysis;

/** What words of a sentence say about how it tells its part of the story. */
enum Cue {
  /** A source without a name; only in a sentence that cites. */
  ANONYMOUS,
  /** Somebody contradicts. */
  DENIED,
  /** Somebody was asked and gave no answer. */
  SILENT,
  /** Told as an allegation. */
  ALLEGED,
  /** Told as not known. */
  UNCLEAR,
  /** Somebody is cited. */
  SAID
}
