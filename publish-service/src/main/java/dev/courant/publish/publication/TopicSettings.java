package dev.courant.publish.publication;

import dev.courant.model.TopicLayout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made where they are missing; the same in every service.
 *
 * @param partitions of each; the highest number of instances that can share the work
 * @param replicas of each partition; -1 for the broker's default
 */
@ConfigurationProperties("courant.topics")
record TopicSettings(@DefaultValue("12") int partitions, @DefaultValue("-1") short replicas) {
  TopicLayout layout() {
    return new TopicLayout(partitions, replicas);
  }
}
