package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.Outlet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The authors of a feed, as the byline of entries that name nobody: without addresses, and without
 * the outlet itself, which many feeds name as their author.
 */
public final class FeedByline {
  private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{Ll}{2,}");

  private FeedByline() {}

  /** Names of persons; empty where the feed names none. */
  public static List<String> of(ParsedFeed feed, Outlet outlet) {
    List<List<String>> names =
        Stream.of(outlet.name(), feed.title() == null ? "" : feed.title())
            .map(FeedByline::words)
            .filter(words -> !words.isEmpty())
            .toList();
    return feed.authors().stream()
        .filter(author -> !isAddress(author))
        .filter(author -> names.stream().noneMatch(name -> isOf(words(author), name)))
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
