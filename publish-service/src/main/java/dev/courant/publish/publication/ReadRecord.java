package dev.courant.publish.publication;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of {@code courant.articles.summarized}, read or not. */
sealed interface ReadRecord {
  /** As it stands in the log. */
  ConsumerRecord<byte[], byte[]> record();

  /** An article, whole and under its own key. */
  record Whole(ConsumerRecord<byte[], byte[]> record, ArticleSummarized article)
      implements ReadRecord {}

  /** Something else, and why; reading it again will not help. */
  record Broken(ConsumerRecord<byte[], byte[]> record, String cause) implements ReadRecord {}

  /** Reads a record. */
  static ReadRecord of(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new Whole(record, read(record));
    } catch (EventCodec.UndecodableException | IllegalArgumentException e) {
      return new Broken(record, String.valueOf(e.getMessage()));
    }
  }

  private static ArticleSummarized read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    ArticleSummarized article = EventCodec.decode(record.value(), ArticleSummarized.class);
    Completeness.require(article);
    byte[] key = article.id().value().getBytes(StandardCharsets.US_ASCII);
    if (!Arrays.equals(key, record.key())) {
      throw new IllegalArgumentException("the key is not the article's id");
    }
    return article;
  }
}
