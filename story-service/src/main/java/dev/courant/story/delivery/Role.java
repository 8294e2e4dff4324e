package dev.courant.story.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * What this instance is in the group, for health and figures: up while it is active or stands by,
 * out of service while it joins or reads the state back.
 */
final class Role implements ReactiveHealthIndicator {
  /** What an instance can be. */
  enum Kind {
    /** The group has not told it anything yet. */
    JOINING,
    /** It has all partitions, and reads back what was decided. */
    RESTORING,
    /** It decides. */
    ACTIVE,
    /** Another one decides. */
    STANDBY
  }

  private final Map<TopicPartition, Long> settled = new ConcurrentHashMap<>();
  private volatile Kind kind = Kind.JOINING;
  private volatile Set<TopicPartition> assigned = Set.of();
  private volatile int articles;
  private volatile int stories;

  void is(Kind now, Set<TopicPartition> partitions) {
    kind = now;
    assigned = Set.copyOf(partitions);
    settled.keySet().retainAll(partitions);
    if (now != Kind.ACTIVE) {
      articles = 0;
      stories = 0;
    }
  }

  void knows(Members members) {
    articles = members.articles();
    stories = members.stories();
  }

  /** All of the partition up to there is decided and written. */
  void settled(TopicPartition partition, long position) {
    settled.put(partition, position);
  }

  /** The partition has records that are not written yet. */
  void unsettled(Set<TopicPartition> partitions) {
    settled.keySet().removeAll(partitions);
  }

  Kind kind() {
    return kind;
  }

  boolean isActive() {
    return kind == Kind.ACTIVE;
  }

  Set<TopicPartition> assigned() {
    return assigned;
  }

  Map<TopicPartition, Long> settled() {
    return settled;
  }

  int articles() {
    return articles;
  }

  int stories() {
    return stories;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(() ->
        switch (kind) {
          case ACTIVE ->
              Health.up()
                  .withDetail("role", "active")
                  .withDetail("articles", articles)
                  .withDetail("stories", stories)
                  .build();
          case STANDBY -> Health.up().withDetail("role", "standby").build();
          case RESTORING ->
              Health.outOfService().withDetail("waitingFor", "the decisions in the log").build();
          case JOINING ->
              Health.outOfService().withDetail("waitingFor", "the group's assignment").build();
        });
  }
}
