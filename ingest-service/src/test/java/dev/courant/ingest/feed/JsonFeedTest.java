package dev.courant.ingest.feed;

import static dev.courant.ingest.feed.Documents.feed;
import static dev.courant.ingest.feed.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
  private static final String FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "language": "en",
       "home_page_url": "/", "feed_url": "https://gazette.example/feed.json", "user_comment": {"a": [1]},
       "hubs": [{"type": "rssCloud", "url": "https://cloud.example/"},
           {"url": "https://hub.example/", "type": "WebSub"}],
       "items": [
         {"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>One</p><p>Two</p>",
          "summary": "Sum", "image": "/7.png", "date_published": "2026-03-01T09:30:00+01:00",
          "authors": [{"name": "Ada"}, {"name": "Bob", "url": "x"}], "tags": ["a", "b"], "odd": null},
         "no object",
         {"id": "8", "external_url": "https://x.example/8", "author": {"name": "Cy"}, "content_text": "a < b"}
      """;

  @Test
  void readsJsonFeed() {
    ParsedFeed feed = feed(FEED + "]}");

    assertThat(feed.title()).isEqualTo("Gazette");
    assertThat(feed.url()).isEqualTo("https://gazette.example/");
    assertThat(feed.self()).isEqualTo("https://gazette.example/feed.json");
    assertThat(feed.hub()).isEqualTo("https://hub.example/");
    ParsedEntry first = feed.entries().getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.url()).isEqualTo("https://gazette.example/7");
    assertThat(first.content()).isEqualTo("One\n\nTwo");
    assertThat(first.summary()).isEqualTo("Sum");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
    assertThat(first.authors()).containsExactly("Ada", "Bob");
    assertThat(first.categories()).containsExactly("a", "b");
    ParsedEntry second = feed.entries().getLast();
    assertThat(second.url()).isEqualTo("https://x.example/8");
    assertThat(second.author()).isEqualTo("Cy");
    assertThat(second.content()).isEqualTo("a < b");
    assertThat(second.contentHtml()).isNull();
  }

  @Test
  void tellsTheFeedsAuthorsApartFromThoseOfItsItems() {
    ParsedFeed feed =
        feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "Ada"}, {"name": "Bob"}],
             "items": [{"id": "1", "title": "One"}, {"id": "2", "title": "Two", "authors": [{"name": "Cy"}]}]}
            """);

    assertThat(feed.authors()).containsExactly("Ada", "Bob");
    assertThat(feed.entries()).extracting(ParsedEntry::author).containsExactly(null, "Cy");
  }

  @Test
  void keepsWhatStandsBeforeASyntaxError() {
    FeedReading.Read read = read(FEED + ", {\"id\": ");

    assertThat(read.wellFormed()).isFalse();
    assertThat(read.feed().entries()).hasSizeGreaterThanOrEqualTo(2);
  }
}
