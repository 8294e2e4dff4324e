package dev.courant.publish.log;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of {@code courant.articles.summarized}, read or not. */
public sealed interface ReadRecord {
  /** An article, whole and under its own key. */
  record Whole(ConsumerRecord<String, byte[]> record, ArticleSummarized article)
      implements ReadRecord {}

  /** Something else, and why; reading it again will not help. */
  record Broken(ConsumerRecord<String, byte[]> record, RuntimeException cause)
      implements ReadRecord {}

  /** Reads a record. */
  static ReadRecord of(ConsumerRecord<String, byte[]> record) {
    try {
      return new Whole(record, read(record));
    } catch (EventCodec.UndecodableException | PermanentFailure | IllegalArgumentException e) {
      return new Broken(record, e);
    }
  }

  private static ArticleSummarized read(ConsumerRecord<String, byte[]> record) {
    ArticleSummarized article = EventCodec.decode(record.value(), ArticleSummarized.class);
    if (!article.id().value().equals(record.key())) {
      throw new PermanentFailure("the key is not the article's id");
    }
    return article;
  }
}
