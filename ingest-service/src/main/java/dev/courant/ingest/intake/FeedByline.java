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
import java.util.stream.Stream;

/**
 * Who wrote a feed's entries: the persons that each names, else those of the feed. Neither
 * addresses and posts ("Staff") are persons, nor the outlet, which many feeds name as their author.
 */
public final class FeedByline {
  private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{Ll}{2,}");

  private final List<List<String>> outletNames;
  private final List<String> ofFeed;

  private FeedByline(List<List<String>> outletNames, List<String> ofFeed) {
    this.outletNames = outletNames;
    this.ofFeed = persons(ofFeed);
  }

  public static FeedByline of(ParsedFeed feed, Outlet outlet) {
    List<List<String>> names =
        Stream.of(outlet.name(), feed.title() == null ? "" : feed.title())
            .map(FeedByline::words)
            .filter(words -> !words.isEmpty())
            .toList();
    return new FeedByline(names, feed.authors());
  }

  /** Names of persons; empty where neither the entry nor the feed names any. */
  public List<String> of(ParsedEntry entry) {
    return entry.authors().isEmpty() ? ofFeed : persons(entry.authors());
  }

  private List<String> persons(List<String> authors) {
    return authors.stream()
        .flatMap(author -> Byline.persons(author).stream())
        .filter(name -> !isAddress(name))
        .filter(name -> outletNames.stream().noneMatch(outlet -> isOf(words(name), outlet)))
        .distinct()
        .toList();
  }

  /** {@code jd@example.org}, {@code www.example.org} or {@code https://example.org/}. */
  private static boolean isAddress(String author) {
    return author.indexOf('@') >= 0 || author.contains("://") || HOST.matcher(author).matches();
  }

  /** Whether a name is that of an outlet, alone or with further words, as in "Gazette staff". */
  private static boolean isOf(List<String> author, List<String> outlet) {
    return Collections.indexOfSubList(author, outlet) >= 0;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
