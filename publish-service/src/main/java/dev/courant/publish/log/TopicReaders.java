package dev.courant.publish.log;

import dev.courant.runtime.BrokerAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Opens topics. */
@Component
public final class TopicReaders {
  private static final int ANSWER_S = 10;
  private static final int MOST_RECORDS = 500;

  private final Map<String, Object> configuration;
  private final BrokerAdmin admin;

  TopicReaders(ConsumerFactory<?, ?> factory, BrokerAdmin admin) {
    this.admin = admin;
    configuration = new HashMap<>(factory.getConfigurationProperties());
    configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
    configuration.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
    configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
  }

  /**
   * Which topic has this name.
   *
   * @throws KafkaException where the broker cannot be reached
   */
  public TopicIdentity identity(String topic) {
    try {
      Admin client = admin.client();
      String cluster = client.describeCluster().clusterId().get(ANSWER_S, TimeUnit.SECONDS);
      TopicDescription description =
          Objects.requireNonNull(
              client
                  .describeTopics(List.of(topic))
                  .allTopicNames()
                  .get(ANSWER_S, TimeUnit.SECONDS)
                  .get(topic));
      return new TopicIdentity(cluster, topic, description.topicId().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking the broker", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the broker does not say which topic " + topic + " is", e);
    }
  }

  /**
   * Opens a topic without a position; {@link TopicReader#seek} comes next.
   *
   * @throws org.apache.kafka.common.KafkaException where the broker cannot be reached
   * @throws IllegalStateException where the topic does not exist
   */
  public TopicReader open(String topic) {
    return new TopicReader(new KafkaConsumer<>(configuration), topic);
  }
}
