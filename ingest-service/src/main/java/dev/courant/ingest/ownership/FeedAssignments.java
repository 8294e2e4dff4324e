package dev.courant.ingest.ownership;

import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The membership in the group that assigns partitions: begins and ends leases and takes in feeds
 * that are added, changed or removed. It always reads the feeds from the beginning; the group's
 * offsets of the feeds serve only to fence transactions.
 */
final class FeedAssignments implements SupervisedLoop.Body {
  private static final Duration POLL = Duration.ofMillis(250);

  private final ConsumerFactory<String, byte[]> consumers;
  private final BrokerSetup setup;
  private final FeedRebalanceListener listener;
  private final Leases leases;

  FeedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      BrokerSetup setup,
      FeedRebalanceListener listener,
      Leases leases) {
    this.consumers = consumers;
    this.setup = setup;
    this.listener = listener;
    this.leases = leases;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    setup.run();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
      listener.join(consumer);
      while (beat.goesOn()) {
        read(consumer);
      }
    } finally {
      leases.endAll();
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    consumer.poll(POLL).forEach(listener::take);
    leases.membership(consumer.groupMetadata());
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      leases.position(partition.partition(), consumer.position(partition));
    }
  }
}
