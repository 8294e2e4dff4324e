package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.FeedPlacement;
import dev.courant.ingest.poll.NewestRecords;
import dev.courant.model.ArticleState;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records that bring feeds and states to where they belong: to the partitions that today's
 * placement gives them, once each, and what feed states of versions without sightings say of
 * articles to the articles' homes.
 */
final class Rehoming {
  private final FeedPlacement placement;
  private final NewestRecords<Feed> feeds;
  private final NewestRecords<FeedState> states;
  private final Map<String, ArticleState> articles = new HashMap<>();
  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

  private Rehoming(
      FeedPlacement placement, NewestRecords<Feed> feeds, NewestRecords<FeedState> states) {
    this.placement = placement;
    this.feeds = feeds;
    this.states = states;
  }

  /** The records; none where everything is where it belongs. */
  static List<ProducerRecord<String, byte[]>> records(
      FeedPlacement placement,
      NewestRecords<Feed> feeds,
      NewestRecords<FeedState> states,
      Supplier<NewestRecords<ArticleState>> articles) {
    Rehoming rehoming = new Rehoming(placement, feeds, states);
    feeds.all().values().forEach(rehoming::bring);
    states.all().values().forEach(rehoming::bring);
    if (!rehoming.articles.isEmpty()) {
      NewestRecords<ArticleState> present = articles.get();
      rehoming.articles.values().stream()
          .filter(article -> present.find(article.id().value()).isEmpty())
          .forEach(article -> rehoming.records.add(placement.put(article)));
    }
    return rehoming.records;
  }

  private void bring(Feed feed) {
    List<Integer> stands = feeds.partitionsOf(feed.id());
    int home = placement.partitionOf(feed);
    clear(Topics.FEEDS, feed.id(), stands, home);
    if (!stands.equals(List.of(home))) {
      records.add(placement.put(feed));
    }
  }

  private void bring(FeedState state) {
    List<Integer> stands = states.partitionsOf(state.feed());
    int home = feeds.find(state.feed()).map(placement::partitionOf).orElse(stands.getFirst());
    boolean old = state.entries().stream().anyMatch(seen -> seen.sightedAt() == null);
    clear(Topics.FEED_STATES, state.feed(), stands, home);
    if (old || !stands.equals(List.of(home))) {
      records.add(FeedPlacement.put(home, old ? handOver(state) : state));
    }
  }

  private void clear(String topic, String key, List<Integer> stands, int home) {
    stands.stream()
        .filter(partition -> partition != home)
        .forEach(partition -> records.add(new ProducerRecord<>(topic, partition, key, null)));
  }

  /** The state without what it said of articles; that goes to their homes. */
  private FeedState handOver(FeedState state) {
    List<SeenEntry> entries = new ArrayList<>();
    boolean allLookedAt = true;
    for (SeenEntry seen : state.entries()) {
      if (seen.sightedAt() != null) {
        entries.add(seen);
      } else if (seen.revision() == 0 && seen.nextCheck() != null) {
        allLookedAt = false;
      } else {
        ArticleState article = OldEntries.article(seen, state.feed(), feeds.find(state.feed()));
        articles.merge(seen.id().value(), article, Rehoming::further);
        entries.add(OldEntries.sighted(seen));
      }
    }
    // What nobody looked at yet is to be read off the whole feed again.
    FeedState next = state.withEntries(entries);
    return allLookedAt ? next : next.withValidators(null, null);
  }

  private static ArticleState further(ArticleState a, ArticleState b) {
    return Comparator.comparingInt((ArticleState article) -> article.published().revision())
                .thenComparing(article -> article.voice().nearness())
                .compare(a, b)
            >= 0
        ? a
        : b;
  }
}
