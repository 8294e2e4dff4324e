package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import java.util.List;
import java.util.function.Predicate;

/** A subscriber that comes once. */
final class TopicReader {
  private final String bootstrapServers;

  TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Every committed value, in the order of each partition. */
  <T extends ArticleEvent> List<T> read(String topic, Class<T> type) {
    return read(topic, type, _ -> true);
  }

  /** The committed values of some keys, in the order of each partition. */
  <T extends ArticleEvent> List<T> read(String topic, Class<T> type, Predicate<String> keys) {
    try (var follower = new TopicFollower<>(bootstrapServers, topic, type, keys)) {
      return follower.values();
    }
  }
}
