package dev.courant.ingest.poll;

import dev.courant.ingest.follow.FollowLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * This instance's membership in the group that shares the feeds out: one thread that takes
 * partitions over and gives them up, and hears of added, changed and removed feeds. It always reads
 * the feeds from the beginning; the offsets of the group serve only to fence transactions.
 */
final class FeedAssignments extends FollowLoop {
  private static final Duration POLL = Duration.ofMillis(250);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Opening opening;
  private final TakeOver takeOver;
  private final Tenures tenures;

  FeedAssignments(
      ConsumerFactory<String, byte[]> consumers,
      Opening opening,
      TakeOver takeOver,
      Tenures tenures) {
    super("feed-assignments");
    this.consumers = consumers;
    this.opening = opening;
    this.takeOver = takeOver;
    this.tenures = tenures;
  }

  @Override
  protected void follow() throws InterruptedException, TimeoutException {
    opening.open();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
      takeOver.join(consumer);
      while (isRunning()) {
        listen(consumer);
      }
    } finally {
      tenures.all().forEach(tenure -> tenures.end(tenure.partition()));
    }
  }

  private void listen(Consumer<String, byte[]> consumer) {
    consumer.poll(POLL).forEach(takeOver::hear);
    tenures.proof(consumer.groupMetadata());
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      tenures.position(partition.partition(), consumer.position(partition));
    }
  }
}
