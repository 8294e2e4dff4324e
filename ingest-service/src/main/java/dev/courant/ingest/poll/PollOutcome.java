package dev.courant.ingest.poll;

/** How a poll ended, for the counters. */
enum PollOutcome {
  /** The feed answered, and there was at least one revision. */
  NEWS,
  /** The feed answered, and there was none. */
  NOTHING_NEW,
  /** The feed could not be had or read. */
  FAILED,
  /** The feed passed to another instance meanwhile. */
  LOST;

  static PollOutcome of(int revised) {
    return revised > 0 ? NEWS : NOTHING_NEW;
  }
}
