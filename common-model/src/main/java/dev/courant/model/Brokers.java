package dev.courant.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/** What every service asks of the brokers before it works with them. */
public final class Brokers {
  private static final String FEATURE = "transaction.version";

  private Brokers() {}

  /**
   * Checks that the cluster runs transactions of version 2 (KIP-890), without which a late write of
   * a process that was killed can hang a transaction or slip into the next.
   *
   * @throws UnfitBrokerException where it does not, with what to do
   * @throws TimeoutException where no broker answers within 30 seconds
   */
  public static void requireTransactionsV2(Admin admin)
      throws InterruptedException, TimeoutException {
    try {
      var features = admin.describeFeatures().featureMetadata().get(30, TimeUnit.SECONDS);
      var version = features.finalizedFeatures().get(FEATURE);
      if (version == null || version.maxVersionLevel() < 2) {
        throw new UnfitBrokerException(
            "the Kafka cluster runs %s %s, Courant needs 2: use Kafka 4.0 or later and run kafka-features.sh upgrade --feature %s=2"
                .formatted(FEATURE, version == null ? 0 : version.maxVersionLevel(), FEATURE));
      }
    } catch (ExecutionException e) {
      throw new UnfitBrokerException("the Kafka cluster does not tell its features", e);
    }
  }

  /**
   * Makes the topics that are missing, and checks that those that exist have as many partitions as
   * they should.
   *
   * @throws UnfitBrokerException where a topic has another number of partitions, or cannot be made
   * @throws TimeoutException where no broker answers within 30 seconds
   */
  public static void prepare(Admin admin, List<NewTopic> topics)
      throws InterruptedException, TimeoutException {
    requireTransactionsV2(admin);
    Map<String, Integer> wanted = new HashMap<>();
    topics.forEach(topic -> wanted.put(topic.name(), topic.numPartitions()));
    for (var made : admin.createTopics(topics).values().entrySet()) {
      try {
        made.getValue().get(30, TimeUnit.SECONDS);
        wanted.remove(made.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new UnfitBrokerException("topic " + made.getKey() + " cannot be made", e);
        }
      }
    }
    requirePartitions(admin, wanted);
  }

  private static void requirePartitions(Admin admin, Map<String, Integer> wanted)
      throws InterruptedException, TimeoutException {
    try {
      var found = admin.describeTopics(wanted.keySet()).allTopicNames().get(30, TimeUnit.SECONDS);
      for (TopicDescription topic : found.values()) {
        int partitions = topic.partitions().size();
        if (partitions != wanted.getOrDefault(topic.name(), partitions)) {
          throw new UnfitBrokerException(
              "topic %s has %d partitions, the settings say %d: set courant.topics.partitions to what it has"
                  .formatted(topic.name(), partitions, wanted.get(topic.name())));
        }
      }
    } catch (ExecutionException e) {
      throw new UnfitBrokerException("the topics cannot be described", e);
    }
  }

  /** The cluster cannot give the guarantees that Courant makes. */
  public static final class UnfitBrokerException extends RuntimeException {
    UnfitBrokerException(String message) {
      super(message);
    }

    UnfitBrokerException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
