package dev.courant.publish.syndication;

import dev.courant.model.EventCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON Feed 1.1. Its texts are plain. */
final class JsonFeed {
  private JsonFeed() {}

  static String write(FeedDocument feed) {
    FeedDocument.Head head = feed.head();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", head.title());
    json.put("description", FeedDocument.DESCRIPTION);
    json.put("home_page_url", head.origin() + head.page());
    json.put("feed_url", head.origin() + head.self());
    if (head.next() != null) {
      json.put("next_url", head.origin() + head.next());
    }
    if (!feed.language().isEmpty()) {
      json.put("language", feed.language());
    }
    json.put("items", feed.entries().stream().map(item -> item(item, head.origin())).toList());
    return EventCodec.text(json);
  }

  private static Map<String, Object> item(FeedItem item, String origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("url", item.url(origin));
    json.put("external_url", item.card().original().url());
    json.put("title", item.title());
    json.put("content_text", item.text());
    json.put("date_published", item.published().toString());
    json.put("date_modified", item.updated().toString());
    json.put("authors", List.of(Map.of("name", item.author())));
    json.put("tags", item.categories());
    json.put("language", item.language());
    json.put("_courant", extension(item));
    return json;
  }

  private static Map<String, Object> extension(FeedItem item) {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("revision", item.card().revision());
    extension.put("edition", item.card().edition());
    if (item.withdrawn()) {
      extension.put("withdrawn", true);
    }
    return extension;
  }
}
