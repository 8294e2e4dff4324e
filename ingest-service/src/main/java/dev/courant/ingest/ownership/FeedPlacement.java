package dev.courant.ingest.ownership;

import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where the records of a feed and its articles go: to the partition of the site of their address,
 * the same on all of ingest's topics.
 *
 * @param partitions of each topic
 */
public record FeedPlacement(int partitions) {
  /** The partition of a feed. */
  public int partitionOf(Feed feed) {
    return new SitePartitioner(partitions).of(feed.url());
  }

  /** The record that puts a feed on {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> put(Feed feed) {
    return new ProducerRecord<>(
        Topics.FEEDS, partitionOf(feed), feed.id(), EventCodec.encode(feed));
  }

  /** The record that removes a feed from {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> remove(Feed feed) {
    return new ProducerRecord<>(Topics.FEEDS, partitionOf(feed), feed.id(), null);
  }

  /** The records that turn a feed into another of the same id, with no copy left behind. */
  public List<ProducerRecord<String, byte[]>> replace(Feed before, Feed after) {
    boolean stays = partitionOf(before) == partitionOf(after);
    return stays ? List.of(put(after)) : List.of(remove(before), put(after));
  }

  /** The record of a feed's state on {@link Topics#FEED_STATES}. */
  public ProducerRecord<String, byte[]> put(Feed feed, FeedState state) {
    return new ProducerRecord<>(
        Topics.FEED_STATES, partitionOf(feed), state.feed(), EventCodec.encode(state));
  }

  /** The record that removes a feed's state. */
  public ProducerRecord<String, byte[]> forget(Feed feed) {
    return new ProducerRecord<>(Topics.FEED_STATES, partitionOf(feed), feed.id(), null);
  }
}
