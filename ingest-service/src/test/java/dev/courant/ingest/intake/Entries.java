package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import java.util.List;

/** Entries with an address and words, and nothing else. */
public final class Entries {
  private Entries() {}

  public static ParsedEntry entry(String url, String title, String summary) {
    return new ParsedEntry(
        url, url, title, summary, null, null, null, null, null, List.of(), List.of(), null, null);
  }
}
