package dev.courant.ingest.poll;

import dev.courant.ingest.desk.Desk;
import dev.courant.ingest.desk.DeskRules;
import dev.courant.ingest.desk.Remembered;
import dev.courant.model.ArticleState;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What the instance before left of partitions: the states of their feeds and articles, and how far
 * the sightings were taken in.
 *
 * <p>Reading waits twice for transactions of the instance before: the group's committed offsets are
 * only told once no transaction that commits one is open (KIP-447), and the states are read to the
 * high watermark. From then on the old instance's membership is of a past generation and its
 * transactions fail.
 */
final class Estate {
  private final StateReader states;
  private final DeskRules rules;
  private final KafkaFence fence;
  private final Duration firstInterval;
  private final Clock clock;

  Estate(
      StateReader states, DeskRules rules, KafkaFence fence, Duration firstInterval, Clock clock) {
    this.states = states;
    this.rules = rules;
    this.fence = fence;
    this.firstInterval = firstInterval;
    this.clock = clock;
  }

  /** A new tenure of each partition, and its desk. */
  Map<Tenure, Desk> read(Consumer<?, ?> member, Collection<Integer> partitions) {
    Map<TopicPartition, Long> positions = positions(member, partitions);
    var feeds = states.read(Topics.FEED_STATES, partitions, FeedState.class);
    var articles = states.read(Topics.ARTICLE_STATES, partitions, ArticleState.class);
    Map<Tenure, Desk> taken = new HashMap<>();
    for (int partition : partitions) {
      Tenure tenure =
          new Tenure(partition, feeds.getOrDefault(partition, Map.of()), firstInterval, clock);
      taken.put(
          tenure,
          rules.desk(
              partition,
              new Remembered(
                  articles.getOrDefault(partition, Map.of()).values(),
                  positions.getOrDefault(sightings(partition), 0L)),
              new KafkaDeskLog(fence, tenure),
              tenure));
    }
    return taken;
  }

  private static Map<TopicPartition, Long> positions(
      Consumer<?, ?> member, Collection<Integer> partitions) {
    List<TopicPartition> sightings = partitions.stream().map(Estate::sightings).toList();
    Set<TopicPartition> all = new HashSet<>(sightings);
    partitions.forEach(partition -> all.add(new TopicPartition(Topics.FEEDS, partition)));
    Map<TopicPartition, Long> positions = new HashMap<>();
    member
        .committed(all)
        .forEach((partition, offset) -> {
          if (offset != null) {
            positions.put(partition, offset.offset());
          }
        });
    return positions;
  }

  private static TopicPartition sightings(int partition) {
    return new TopicPartition(Topics.SIGHTINGS, partition);
  }
}
