package dev.courant.publish.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Opens topics. */
@Component
public final class TopicReaders {
  private final Map<String, Object> configuration;

  TopicReaders(ConsumerFactory<?, ?> factory) {
    configuration = new HashMap<>(factory.getConfigurationProperties());
    configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
    configuration.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
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
