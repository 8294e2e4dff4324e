package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.Outlet;
import dev.courant.page.Byline;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who wrote a feed's entries: the persons that each names, else those of the feed. Neither
 * addresses and posts ("Staff") are persons, nor the outlet, which many feeds name as their author.
 */
public final class FeedByline {
  private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{Ll}{2,}");

  private final List<String> outlet;
  private final List<String> ofFeed;

  private FeedByline(List<String> outlet, List<String> ofFeed) {
    this.outlet = outlet;
    this.ofFeed = ofFeed;
  }

  public static FeedByline of(ParsedFeed feed, Outlet outlet) {
    List<String> name = words(outlet.name());
    List<String> title = words(feed.title() == null ? "" : feed.title());
    return new FeedByline(name, persons(feed.authors(), List.of(name, title)));
  }

  /** Names of persons; empty where neither the entry nor the feed names any. */
  public List<String> of(ParsedEntry entry) {
    return entry.authors().isEmpty() ? ofFeed : persons(entry.authors(), List.of(outlet));
  }

  private static List<String> persons(List<String> authors, List<List<String>> outlets) {
    return authors.stream()
        .filter(author -> !outlets.contains(words(author)))
        .flatMap(author -> Byline.persons(author).stream())
        .filter(name -> !isAddress(name))
        .filter(name -> outlets.stream().noneMatch(outlet -> isOf(words(name), outlet)))
        .distinct()
        .toList();
  }

  /** {@code jd@example.org}, {@code www.example.org} or {@code https://example.org/}. */
  private static boolean isAddress(String author) {
    return author.indexOf('@') >= 0 || author.contains("://") || HOST.matcher(author).matches();
  }

  /** Whether a name is that of an outlet, alone or with further words, as in "Gazette staff". */
  private static boolean isOf(List<String> author, List<String> outlet) {
    return !outlet.isEmpty() && Collections.indexOfSubList(author, outlet) >= 0;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
