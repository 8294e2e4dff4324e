package dev.courant.ingest.ownership;

import dev.courant.ingest.follow.FollowLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The membership in the group that assigns partitions: one thread that begins and ends leases and
 * takes in feeds that are added, changed or removed. It always reads the feeds from the beginning;
 * the group's offsets of the feeds serve only to fence transactions.
 */
final class FeedAssignments extends FollowLoop {
  private static final Duration POLL = Duration.ofMillis(250);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Opening opening;
  private final FeedRebalanceListener listener;
  private final Leases leases;

  FeedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      Opening opening,
      FeedRebalanceListener listener,
      Leases leases) {
    super("feed-assignments");
    this.consumers = consumers;
    this.opening = opening;
    this.listener = listener;
    this.leases = leases;
  }

  @Override
  protected void follow() throws InterruptedException, TimeoutException {
    opening.open();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
      listener.join(consumer);
      while (isRunning()) {
        listen(consumer);
      }
    } finally {
      leases.all().forEach(lease -> leases.end(lease.partition()));
    }
  }

  private void listen(Consumer<String, byte[]> consumer) {
    consumer.poll(POLL).forEach(listener::hear);
    leases.membership(consumer.groupMetadata());
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      leases.position(partition.partition(), consumer.position(partition));
    }
  }
}
