package dev.courant.evaluation;

import dev.courant.ingest.feed.FeedReading;
import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a parser made of a document, in the shape of the corpora's expectations.
 *
 * @param error why it could not be read, or null
 */
record FeedAnswer(
    String id,
    boolean wellFormed,
    Map<String, Object> feed,
    List<Map<String, Object>> entries,
    @Nullable String error) {

  static FeedAnswer of(String id, FeedReading reading) {
    return switch (reading) {
      case FeedReading.Unreadable(String reason) -> unread(id, reason);
      case FeedReading.Read(ParsedFeed feed, boolean wellFormed, List<String> _, int _) ->
          new FeedAnswer(
              id,
              wellFormed,
              fields("title", feed.title(), "url", feed.url(), "language", feed.language()),
              feed.entries().stream().map(FeedAnswer::entry).toList(),
              null);
    };
  }

  static FeedAnswer unread(String id, String reason) {
    return new FeedAnswer(id, false, Map.of(), List.of(), reason);
  }

  private static Map<String, Object> entry(ParsedEntry entry) {
    return fields(
        "id", entry.id(),
        "url", entry.url(),
        "title", entry.title(),
        "summary", entry.summary(),
        "content", entry.content(),
        "published", entry.published(),
        "updated", entry.updated(),
        "author", entry.author(),
        "categories", entry.categories());
  }

  /** Names and values in turn, without those that are absent. */
  static Map<String, Object> fields(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
      if (!empty) {
        fields.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return fields;
  }
}
