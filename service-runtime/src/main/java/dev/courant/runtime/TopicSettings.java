package dev.courant.runtime;

import dev.courant.model.TopicLayout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made where they are missing; the same in every service.
 *
 * @param partitions of each topic, 1 to 1000; not to be changed later. Too low: fewer instances can
 *     share the work; too high: memory and start-up time of the brokers
 * @param replicas of each partition, or -1 for the broker's default. 1 loses data with a broker's
 *     disk; 3 is usual
 * @param minInSyncReplicas how many replicas must have a record before its write counts, or -1 for
 *     the broker's default. Must be lower than replicas, or no broker can be restarted; 2 is usual
 */
@ConfigurationProperties("courant.topics")
public record TopicSettings(
    @DefaultValue("12") int partitions,
    @DefaultValue("-1") short replicas,
    @DefaultValue("-1") int minInSyncReplicas) {
  /** The layout that topics are made by. */
  public TopicLayout layout() {
    return new TopicLayout(partitions, replicas, minInSyncReplicas);
  }
}
