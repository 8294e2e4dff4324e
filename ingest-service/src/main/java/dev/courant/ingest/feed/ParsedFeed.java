package dev.courant.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its document gives it.
 *
 * @param title plain text
 * @param url of the site, absolute
 * @param language as declared, BCP 47
 * @param ttl how long it may be kept: RSS {@code ttl}, or else the syndication module's period
 * @param skipHours hours of the day in UTC, 0 to 23, in which not to ask
 * @param skipDays days in UTC on which not to ask
 * @param hub address of its WebSub hub
 * @param self the address by which the feed names itself
 * @param entries in document order
 */
public record ParsedFeed(
    @Nullable String title,
    @Nullable String url,
    @Nullable String language,
    @Nullable Duration ttl,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String hub,
    @Nullable String self,
    List<ParsedEntry> entries) {
  public ParsedFeed {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
    entries = List.copyOf(entries);
  }
}
