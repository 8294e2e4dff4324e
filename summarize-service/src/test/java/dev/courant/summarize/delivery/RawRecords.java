package dev.courant.summarize.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import dev.courant.model.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Raw articles as they come from the topic. */
final class RawRecords {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  private RawRecords() {}

  static ArticleId id(String name) {
    return ArticleId.of(CanonicalUrl.parse("https://www.example.org/" + name).orElseThrow());
  }

  static ArticleIngested article(String name, int revision) {
    return new ArticleIngested(
        id(name),
        revision,
        revision == 1 ? Change.CREATED : Change.UPDATED,
        "https://www.example.org/" + name,
        "example",
        new Outlet("example.org", "Example", "GB"),
        "Bridge closes",
        "The bridge over the river closes on Monday. Work takes two years.",
        "en",
        List.of(),
        TIME,
        TIME,
        null,
        List.of(),
        TIME);
  }

  static ConsumerRecord<String, byte[]> record(String name, int revision, int offset) {
    ArticleIngested article = article(name, revision);
    return record(article.id().value(), EventCodec.encode(article), offset);
  }

  static ConsumerRecord<String, byte[]> record(String key, byte[] value, int offset) {
    return new ConsumerRecord<>(Topics.RAW, 0, offset, key, value);
  }
}
