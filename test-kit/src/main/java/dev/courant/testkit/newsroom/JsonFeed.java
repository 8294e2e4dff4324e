package dev.courant.testkit.newsroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.courant.model.EventCodec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1, in the names of its specification. */
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    @Nullable String language,
    List<Item> items) {

  record Item(
      String id,
      String url,
      @Nullable String title,
      @Nullable String summary,
      @JsonProperty("content_text") String contentText,
      @JsonProperty("date_published") @Nullable Instant datePublished,
      @JsonProperty("date_modified") @Nullable Instant dateModified,
      List<Author> authors) {}

  record Author(String name) {}

  static String write(FeedContent feed) {
    FeedContent.Channel channel = feed.channel();
    return EventCodec.text(
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            channel.title(),
            channel.home(),
            channel.self(),
            channel.language(),
            feed.entries().stream().map(JsonFeed::item).toList()));
  }

  private static Item item(FeedContent.Entry entry) {
    @Nullable String teaser = entry.teaser();
    return new Item(
        entry.url(),
        entry.url(),
        entry.title(),
        teaser,
        teaser == null ? "" : teaser,
        entry.dates().published(),
        entry.dates().updated(),
        entry.authors().stream().map(Author::new).toList());
  }
}
