package dev.courant.ingest.ownership;

import dev.courant.model.TopicLayout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made where they are missing.
 *
 * @param partitions of each topic, 1 to 1000; the same in all services, and not to be changed
 *     later. Too low: fewer instances can share the work; too high: memory and start-up time of the
 *     brokers
 * @param replicas of each partition, or -1 for the broker's default
 */
@ConfigurationProperties("courant.topics")
record TopicSettings(@DefaultValue("12") int partitions, @DefaultValue("-1") short replicas) {
  TopicLayout layout() {
    return new TopicLayout(partitions, replicas);
  }
}
