package dev.courant.ingest.poll;

import dev.courant.ingest.feed.FeedLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a feed document is read; what is beyond a limit is left out, but for the first, which
 * makes the poll fail with that reason.
 *
 * @param maxBytes length of a document, 1 KB to 256 MB. Too low: long feeds fail; too high: memory,
 *     about ten times as much for each document that is read at the time
 * @param maxDepth open elements at a time, 8 to 10,000. Too low: entries with nested markup are cut
 *     off; too high: time and memory for hostile documents
 * @param maxEntries entries of a feed, 1 to 100,000. Too low: articles are missed; too high: large
 *     state records
 * @param maxText characters of one text, from 1. Too low: articles are cut off; too high: memory
 * @param maxExpansion characters that the entities which a document defines itself may grow to, all
 *     together; 0 expands none. Too low: odd references in old feeds; too high: memory for hostile
 *     documents
 */
@ConfigurationProperties("courant.ingest.feed")
public record FeedSettings(
    @DefaultValue("16MB") DataSize maxBytes,
    @DefaultValue("250") int maxDepth,
    @DefaultValue("5000") int maxEntries,
    @DefaultValue("1000000") int maxText,
    @DefaultValue("65536") int maxExpansion) {

  FeedLimits limits() {
    return new FeedLimits(
        Math.toIntExact(maxBytes.toBytes()), maxDepth, maxEntries, maxText, maxExpansion);
  }
}
