package dev.courant.publish.publication;

import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/** Sees to it that the broker can do what the guarantees need, and has the topics. */
final class Broker {
  private final KafkaAdmin admin;
  private final TopicLayout layout;

  Broker(KafkaAdmin admin, TopicLayout layout) {
    this.admin = admin;
    this.layout = layout;
  }

  /**
   * Makes the topics that are missing.
   *
   * @throws KafkaException where the broker cannot be reached; to be tried again
   * @throws Brokers.UnfitBrokerException where it cannot give the guarantees; its message says what
   *     to do
   */
  void prepare() {
    List<NewTopic> topics =
        Stream.concat(layout.summarized().stream(), layout.published().stream()).toList();
    try (Admin client = Admin.create(admin.getConfigurationProperties())) {
      Brokers.prepare(client, topics);
    } catch (TimeoutException e) {
      throw new KafkaException("no Kafka broker answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking the broker", e);
    }
  }
}
