package dev.courant.ingest.poll;

/** How a poll ended, for the counters. */
enum PollOutcome {
  /** The feed answered, and showed or told something new. */
  NEWS,
  /** The feed answered, and did not. */
  NOTHING_NEW,
  /** The feed could not be had or read. */
  FAILED,
  /** The feed passed to another instance meanwhile. */
  LOST;

  static PollOutcome of(boolean news) {
    return news ? NEWS : NOTHING_NEW;
  }
}
