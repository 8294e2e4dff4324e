package dev.courant.ingest.poll;

/** How a poll ended, for the counters: counted after what it writes is committed. */
enum PollOutcome {
  /** The feed answered, and has new entries. */
  NEWS,
  /** The feed answered, and has none. */
  NOTHING_NEW,
  /** The feed could not be fetched or read. */
  FAILED,
  /** The feed passed to another instance meanwhile. */
  LOST,
  /** Kafka could not be written to; the poll is repeated. */
  UNWRITTEN;

  static PollOutcome of(boolean news) {
    return news ? NEWS : NOTHING_NEW;
  }
}
