package dev.courant.ingest.poll;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Where the records of a feed stand: in the partition that its outlet's id hashes to, the same on
 * both feeds topics. So all feeds of an outlet are polled by one instance, which can tell that two
 * of them show the same article.
 *
 * @param partitions of both topics
 */
public record FeedPlacement(int partitions) {
  /** The partition of an outlet's feeds. */
  public int partitionOf(String outletId) {
    return Utils.toPositive(Utils.murmur2(outletId.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  /** The record that puts a feed on {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> put(Feed feed) {
    return new ProducerRecord<>(
        Topics.FEEDS, partitionOf(feed.outlet().id()), feed.id(), EventCodec.encode(feed));
  }

  /** The record that takes a feed from {@link Topics#FEEDS}. */
  public ProducerRecord<String, byte[]> remove(Feed feed) {
    return new ProducerRecord<>(Topics.FEEDS, partitionOf(feed.outlet().id()), feed.id(), null);
  }

  /** The records that turn a feed into another of the same id, with no copy left behind. */
  public List<ProducerRecord<String, byte[]>> replace(Feed before, Feed after) {
    boolean stays = partitionOf(before.outlet().id()) == partitionOf(after.outlet().id());
    return stays ? List.of(put(after)) : List.of(remove(before), put(after));
  }

  /** The record that remembers a feed's state on {@link Topics#FEED_STATES}. */
  ProducerRecord<String, byte[]> put(Feed feed, FeedState state) {
    return new ProducerRecord<>(
        Topics.FEED_STATES, partitionOf(feed.outlet().id()), feed.id(), EventCodec.encode(state));
  }
}
