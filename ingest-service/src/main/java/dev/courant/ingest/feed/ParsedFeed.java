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
 * @param authors names of those who wrote the entries that name nobody (RFC 4287, section 4.2.1;
 *     JSON Feed 1.1): of Atom and JSON Feed only, elsewhere a feed's people are its editors
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
    List<String> authors,
    List<ParsedEntry> entries) {
  public ParsedFeed {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
  }
}
