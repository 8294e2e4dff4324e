package dev.courant.story.delivery;

import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.SupervisedLoop;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The membership in the group: prepares the topics, joins, and works or stands by until the
 * partitions are taken away or something fails. Then all that is known is thrown away, and it joins
 * again.
 */
final class StoryDelivery implements SupervisedLoop.Body {
  private final BrokerAdmin admin;
  private final TopicLayout layout;
  private final ConsumerFactory<String, byte[]> consumers;
  private final Tenures tenures;

  StoryDelivery(
      BrokerAdmin admin,
      TopicLayout layout,
      ConsumerFactory<String, byte[]> consumers,
      Tenures tenures) {
    this.admin = admin;
    this.layout = layout;
    this.consumers = consumers;
    this.tenures = tenures;
  }

  /** Makes what a membership needs. */
  @FunctionalInterface
  interface Tenures {
    Tenure begin(Consumer<String, byte[]> consumer);
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    Brokers.prepare(
        admin.client(),
        Stream.of(layout.summarized(), layout.stories()).flatMap(List::stream).toList());
    try (Consumer<String, byte[]> consumer = consumers.createConsumer();
        Tenure tenure = tenures.begin(consumer)) {
      while (beat.goesOn() && tenure.goesOn()) {
        tenure.round();
      }
    }
  }
}
