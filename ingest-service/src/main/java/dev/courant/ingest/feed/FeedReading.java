package dev.courant.ingest.feed;

import java.util.List;

/** What came of reading a document. */
public sealed interface FeedReading {
  /**
   * A feed.
   *
   * @param wellFormed whether nothing had to be repaired
   * @param repairs what had to be repaired or left out, for a person; each kind once
   * @param omitted entries beyond the limit
   */
  record Read(ParsedFeed feed, boolean wellFormed, List<String> repairs, int omitted)
      implements FeedReading {
    public Read {
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * No feed could be found in it.
   *
   * @param reason for a person
   */
  record Unreadable(String reason) implements FeedReading {}
}
