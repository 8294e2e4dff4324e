package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.ArticleState;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How the records of a compacted topic are read: values that decode, whose key is theirs, in the
 * partition that is theirs.
 */
@FunctionalInterface
interface RecordReading<T> {
  /**
   * The value of a record that has one.
   *
   * @throws RuntimeException if it is to be {@linkplain RejectedRecord#of rejected}
   */
  T read(ConsumerRecord<String, byte[]> record);

  /** {@link Topics#FEEDS}. */
  static RecordReading<Feed> feeds(SitePartitioner partitioner) {
    return record -> {
      Feed feed = EventCodec.decode(record.value(), Feed.class);
      requireKey(record, feed.id());
      requirePartition(record, partitioner.of(feed.url()));
      return feed;
    };
  }

  /** {@link Topics#FEED_STATES}. */
  static RecordReading<FeedState> feedStates() {
    return record -> {
      FeedState state = EventCodec.decode(record.value(), FeedState.class);
      requireKey(record, state.feed());
      return state;
    };
  }

  /** {@link Topics#ARTICLE_STATES}. */
  static RecordReading<ArticleState> articleStates(SitePartitioner partitioner) {
    return record -> {
      ArticleState state = EventCodec.decode(record.value(), ArticleState.class);
      requireKey(record, state.id().value());
      RejectedRecord.requireAddress(state.url(), state.id());
      requirePartition(record, partitioner.of(state.url()));
      return state;
    };
  }

  private static void requireKey(ConsumerRecord<String, byte[]> record, String id) {
    RejectedRecord.unless(id.equals(record.key()), "wrong-key", "the key is not " + id);
  }

  private static void requirePartition(ConsumerRecord<String, byte[]> record, int partition) {
    RejectedRecord.unless(
        record.partition() == partition, "wrong-partition", "its site has " + partition);
  }
}
