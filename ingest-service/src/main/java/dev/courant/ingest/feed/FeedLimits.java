package dev.courant.ingest.feed;

/**
 * How much of a document is read.
 *
 * @param maxBytes length of a document, in bytes; a longer one is unreadable
 * @param maxDepth open elements (or JSON values) at a time; what stands after a deeper one is left
 * @param maxEntries entries of a feed; of more the newest are taken, in whatever order they stand
 * @param maxText characters of one text, markup included; what is beyond them is left
 * @param maxExpansion characters that the entities which a document defines itself may grow to, all
 *     together; later references stay as they are
 */
public record FeedLimits(
    int maxBytes, int maxDepth, int maxEntries, int maxText, int maxExpansion) {
  /** 16 MiB, 250 levels, 5,000 entries, a million characters a text, 64 Ki of expansion. */
  public static final FeedLimits DEFAULT =
      new FeedLimits(16 << 20, 250, 5_000, 1_000_000, 64 << 10);

  /** So many times as many entries are looked at as are taken. */
  private static final int LOOKED_AT = 20;

  /** Entries that are looked at; those after them are left. */
  int mostLookedAt() {
    return (int) Math.min(Integer.MAX_VALUE, (long) maxEntries * LOOKED_AT);
  }

  public FeedLimits {
    if (maxBytes < 1 || maxDepth < 8 || maxEntries < 1 || maxText < 1 || maxExpansion < 0) {
      throw new IllegalArgumentException(
          "limits of a feed must be positive, and its depth at least 8");
    }
  }
}
