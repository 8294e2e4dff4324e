package dev.courant.ingest.ownership;

import dev.courant.ingest.article.ArticlePartition;
import dev.courant.ingest.article.ArticlePartitionFactory;
import dev.courant.ingest.article.RestoredArticles;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.ArticleState;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Restores partitions that were assigned: the states of their feeds and articles, and the position
 * among the sightings.
 *
 * <p>It waits for two things. The group's committed offsets are only returned once no transaction
 * that commits one is open (KIP-447), and the states are read to the high watermark. From then on
 * the previous owner's membership is of a past generation and its transactions fail.
 */
final class PartitionRestore {
  private final StateReader states;
  private final SitePartitioner partitioner;
  private final ArticlePartitionFactory partitions;
  private final FencedTransactions transactions;

  PartitionRestore(
      StateReader states,
      SitePartitioner partitioner,
      ArticlePartitionFactory partitions,
      FencedTransactions transactions) {
    this.states = states;
    this.partitioner = partitioner;
    this.partitions = partitions;
    this.transactions = transactions;
  }

  /** A new lease of each partition, with its articles. */
  Map<PartitionLease, ArticlePartition> restore(Collection<Integer> assigned) {
    Map<TopicPartition, Long> positions = states.committed(offsets(assigned));
    var feeds = states.read(Topics.FEED_STATES, assigned, RecordReading.feedStates());
    var articles =
        states.read(Topics.ARTICLE_STATES, assigned, RecordReading.articleStates(partitioner));
    Map<PartitionLease, ArticlePartition> restored = new HashMap<>();
    for (int partition : assigned) {
      RestoredStates<FeedState> ofFeeds = Objects.requireNonNull(feeds.get(partition));
      RestoredStates<ArticleState> ofArticles = Objects.requireNonNull(articles.get(partition));
      PartitionLease lease = new PartitionLease(partition, ofFeeds.values());
      lease.controlled(Topics.FEED_STATES, ofFeeds.end(), ofFeeds.rejected());
      lease.controlled(Topics.ARTICLE_STATES, ofArticles.end(), ofArticles.rejected());
      RestoredArticles known =
          new RestoredArticles(
              ofArticles.values().values(), positions.getOrDefault(sightings(partition), 0L));
      restored.put(
          lease,
          partitions.create(
              partition, known, new KafkaArticleLog(transactions, lease, partitioner), lease));
    }
    return restored;
  }

  private static Set<TopicPartition> offsets(Collection<Integer> assigned) {
    Set<TopicPartition> all = new HashSet<>();
    for (int partition : assigned) {
      all.add(sightings(partition));
      all.add(new TopicPartition(Topics.FEEDS, partition));
    }
    return all;
  }

  private static TopicPartition sightings(int partition) {
    return new TopicPartition(Topics.SIGHTINGS, partition);
  }
}
