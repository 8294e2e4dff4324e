package dev.courant.ingest.poll;

import dev.courant.model.ArticleState;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where the records of a feed stand: in the partition that its address is at home in, the same on
 * both feeds topics. Mostly its articles are at home there too.
 *
 * @param partitions of both topics
 */
public record FeedPlacement(int partitions) {
  /** The partition of a feed. */
  public int partitionOf(Feed feed) {
    return new Homes(partitions).of(feed.url());
  }

  /** The record that puts a feed on {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> put(Feed feed) {
    return new ProducerRecord<>(
        Topics.FEEDS, partitionOf(feed), feed.id(), EventCodec.encode(feed));
  }

  /** The record that takes a feed from {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> remove(Feed feed) {
    return new ProducerRecord<>(Topics.FEEDS, partitionOf(feed), feed.id(), null);
  }

  /** The records that turn a feed into another of the same id, with no copy left behind. */
  public List<ProducerRecord<String, byte[]>> replace(Feed before, Feed after) {
    boolean stays = partitionOf(before) == partitionOf(after);
    return stays ? List.of(put(after)) : List.of(remove(before), put(after));
  }

  /** The record that remembers a feed's state on {@link Topics#FEED_STATES}. */
  ProducerRecord<String, byte[]> put(Feed feed, FeedState state) {
    return put(partitionOf(feed), state);
  }

  /** The same, wherever the feed may be. */
  public static ProducerRecord<String, byte[]> put(int partition, FeedState state) {
    return new ProducerRecord<>(
        Topics.FEED_STATES, partition, state.feed(), EventCodec.encode(state));
  }

  /** The record that remembers an article's state on {@link Topics#ARTICLE_STATES}. */
  public ProducerRecord<String, byte[]> put(ArticleState article) {
    return new ProducerRecord<>(
        Topics.ARTICLE_STATES,
        new Homes(partitions).of(article.url()),
        article.id().value(),
        EventCodec.encode(article));
  }

  /** The record that takes a feed's state from where it stood. */
  ProducerRecord<String, byte[]> forget(Feed feed) {
    return new ProducerRecord<>(Topics.FEED_STATES, partitionOf(feed), feed.id(), null);
  }
}
