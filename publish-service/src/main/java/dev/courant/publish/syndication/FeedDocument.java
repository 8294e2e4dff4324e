package dev.courant.publish.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles that is written as a feed.
 *
 * @param head what the feed says of itself
 * @param items newest first
 * @param removed what was withdrawn not long ago, newest first
 */
record FeedDocument(Head head, List<FeedItem> items, List<FeedItem> removed) {
  static final String DESCRIPTION =
      "The world's news feeds as short summaries, each sentence with its receipt.";

  FeedDocument {
    items = List.copyOf(items);
    removed = List.copyOf(removed);
  }

  /**
   * What a feed says of itself.
   *
   * @param id a URN, the same wherever it is served
   * @param title of the list
   * @param origin what addresses begin with, without a slash at the end
   * @param page path of the page that shows the list
   * @param self path of the feed
   * @param next path of the feed of older articles; null at the end
   */
  record Head(
      String id, String title, String origin, String page, String self, @Nullable String next) {}

  /** All that is written, each article once. */
  List<FeedItem> entries() {
    Map<String, FeedItem> byId = new LinkedHashMap<>();
    removed.forEach(item -> byId.put(item.id(), item));
    items.forEach(item -> byId.put(item.id(), item));
    return List.copyOf(byId.values());
  }

  /** The newest change of an entry, so that the feed changes only when an entry does. */
  Instant updated() {
    return entries().stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /**
   * The language of every entry; the primary one where they differ in the region alone; empty where
   * they have none in common.
   */
  String language() {
    List<String> all = items.stream().map(FeedItem::language).distinct().toList();
    if (all.size() == 1) {
      return all.getFirst();
    }
    List<String> primary =
        all.stream().map(tag -> Locale.forLanguageTag(tag).getLanguage()).distinct().toList();
    return primary.size() == 1 ? primary.getFirst() : "";
  }
}
