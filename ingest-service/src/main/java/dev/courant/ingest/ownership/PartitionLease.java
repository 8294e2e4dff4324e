package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.ingest.article.SiteFeeds;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.SourceFeed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The ownership of one partition: begins with the states restored, ends when the group takes the
 * partition away. An instance that gets it back has a new lease, so that a poll that outlived the
 * old one cannot write.
 */
public final class PartitionLease implements SiteFeeds {
  private final int partition;
  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private final Map<String, FeedState> states = new ConcurrentHashMap<>();
  private final Map<String, Long> controlledFrom = new ConcurrentHashMap<>();
  private final Queue<RejectedRecord> rejected = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  /** A lease that begins now. */
  public PartitionLease(int partition, Map<String, FeedState> states) {
    this.partition = partition;
    this.states.putAll(states);
  }

  /** The partition, of all of ingest's topics. */
  public int partition() {
    return partition;
  }

  /** Whether the partition was taken away. */
  public boolean ended() {
    return ended;
  }

  /** Ends it. */
  public void end() {
    ended = true;
  }

  /** A feed was added or changed. */
  public void put(Feed feed) {
    feeds.put(feed.id(), feed);
  }

  /** A feed was removed. */
  public void remove(String feedId) {
    feeds.remove(feedId);
  }

  /** The feeds of the partition. */
  public List<Feed> feeds() {
    return List.copyOf(feeds.values());
  }

  /** The current version of a feed; empty once it is removed. */
  public Optional<Feed> find(String feedId) {
    return Optional.ofNullable(feeds.get(feedId));
  }

  /** The state of a feed; empty until its first poll. */
  public Optional<FeedState> findState(String feedId) {
    return Optional.ofNullable(states.get(feedId));
  }

  /** Replaces the state of a feed. */
  public void remember(FeedState state) {
    states.put(state.feed(), state);
  }

  /** A topic was read to there, and these records were rejected. */
  void controlled(String topic, long end, List<RejectedRecord> records) {
    controlledFrom.put(topic, end);
    rejected.addAll(records);
  }

  /** From where on the owner has to look at a topic's records. */
  long controlledFrom(String topic) {
    return controlledFrom.getOrDefault(topic, 0L);
  }

  /** A record that needs a dead letter. */
  void reject(RejectedRecord record) {
    rejected.add(record);
  }

  /** The records that need a dead letter, up to {@code most}; they stay until {@link #lettered}. */
  List<RejectedRecord> rejected(int most) {
    return rejected.stream().limit(most).toList();
  }

  /** The first so many have their dead letter. */
  void lettered(int count) {
    for (int i = 0; i < count; i++) {
      rejected.remove();
    }
  }

  /** Feeds and pages of one site share a partition, so the outlet's own feeds are here. */
  @Override
  public Optional<SourceFeed> nearest(CanonicalUrl page) {
    return feeds.values().stream()
        .map(feed -> SourceFeed.of(feed, page))
        .max(
            Comparator.comparing(SourceFeed::nearness)
                .thenComparing(SourceFeed::feed, Comparator.reverseOrder()));
  }
}
