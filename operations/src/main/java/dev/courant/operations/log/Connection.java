package dev.courant.operations.log;

import dev.courant.model.TopicLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A Kafka cluster.
 *
 * @param settings of Kafka clients: {@code bootstrap.servers}, and what security asks for
 */
public record Connection(Map<String, Object> settings) {
  public Connection {
    settings = Map.copyOf(settings);
  }

  /** The brokers at an address, {@code host:port}. */
  public static Connection to(String bootstrapServers) {
    return new Connection(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Its topics, as a reader sees them who waits for transactions to be decided. */
  public TopicLog log() {
    return new KafkaTopicLog(settings, IsolationLevel.READ_COMMITTED);
  }

  /** Its topics with all that stands in them, also what was rolled back. */
  public TopicLog everything() {
    return new KafkaTopicLog(settings, IsolationLevel.READ_UNCOMMITTED);
  }

  /** Writes to it. */
  public Transactions transactions() {
    return new KafkaTransactions(settings);
  }

  /** An admin client; to be closed. */
  public Admin admin() {
    return Admin.create(new HashMap<>(settings));
  }

  /**
   * Makes those of {@link TopicLayout#operations} that are missing.
   *
   * @throws KafkaException if they cannot be made
   */
  public void prepare(TopicLayout layout) {
    try (Admin admin = admin()) {
      List<NewTopic> topics = layout.operations();
      for (var made : admin.createTopics(topics).values().entrySet()) {
        await(made.getKey(), made.getValue());
      }
    }
  }

  private static void await(String topic, org.apache.kafka.common.KafkaFuture<Void> made) {
    try {
      made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException(
            "topic " + topic + " cannot be made: " + Objects.toString(e.getCause()), e);
      }
    }
  }
}
