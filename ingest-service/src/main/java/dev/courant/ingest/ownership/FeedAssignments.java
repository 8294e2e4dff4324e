package dev.courant.ingest.ownership;

import dev.courant.ingest.article.SitePartitioner;
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
  private final PartitionRestore restore;
  private final SitePartitioner partitioner;
  private final Leases leases;

  FeedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      BrokerSetup setup,
      PartitionRestore restore,
      SitePartitioner partitioner,
      Leases leases) {
    this.consumers = consumers;
    this.setup = setup;
    this.restore = restore;
    this.partitioner = partitioner;
    this.leases = leases;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    setup.run();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer();
        TakeOvers<?> takeOvers = new TakeOvers<>(restore::restore, leases::begin)) {
      var listener = new FeedRebalanceListener(partitioner, leases, takeOvers);
      listener.join(consumer);
      while (beat.goesOn()) {
        read(consumer, listener);
      }
    } finally {
      leases.endAll();
    }
  }

  private void read(Consumer<String, byte[]> consumer, FeedRebalanceListener listener)
      throws InterruptedException {
    consumer.poll(POLL).forEach(listener::take);
    leases.membership(consumer.groupMetadata());
    listener.goOn(consumer);
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      leases.position(partition.partition(), consumer.position(partition));
    }
  }
}
