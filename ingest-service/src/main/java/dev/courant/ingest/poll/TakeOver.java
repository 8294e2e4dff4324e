package dev.courant.ingest.poll;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes partitions of the feeds over from whoever had them, and gives them up.
 *
 * <p>Taking over waits twice for transactions of the instance before: the group's committed offset
 * is only told once no transaction that commits one is open (KIP-447), and the states are read to
 * the high watermark. From then on the old instance's membership is of a past generation and its
 * transactions fail.
 */
final class TakeOver {
  private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

  private final StateReader states;
  private final Tenures tenures;
  private final PollSettings settings;
  private final Clock clock;

  TakeOver(StateReader states, Tenures tenures, PollSettings settings, Clock clock) {
    this.states = states;
    this.tenures = tenures;
    this.settings = settings;
    this.clock = clock;
  }

  void join(Consumer<String, byte[]> consumer) {
    consumer.subscribe(
        List.of(Topics.FEEDS),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            take(consumer, partitions);
          }

          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            giveUp(partitions);
          }
        });
  }

  /** Hears of a feed that was added, changed or removed. */
  void hear(ConsumerRecord<String, byte[]> record) {
    tenures.at(record.partition()).ifPresent(tenure -> hear(tenure, record));
  }

  private static void hear(Tenure tenure, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      tenure.remove(record.key());
      return;
    }
    try {
      tenure.put(EventCodec.decode(record.value(), Feed.class));
    } catch (EventCodec.UndecodableException e) {
      log.error(
          "Skipped feed {} at {}-{}@{}: {}",
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  private void take(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    consumer.committed(new HashSet<>(partitions));
    for (TopicPartition partition : partitions) {
      tenures.begin(
          new Tenure(
              partition.partition(),
              states.read(partition.partition()),
              settings.firstInterval(),
              clock));
    }
    consumer.seekToBeginning(partitions);
    log.info(
        "Took over the feeds of partitions {}",
        partitions.stream().map(TopicPartition::partition).sorted().toList());
  }

  private void giveUp(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> tenures.end(partition.partition()));
    if (!partitions.isEmpty()) {
      log.info(
          "Gave up the feeds of partitions {}",
          partitions.stream().map(TopicPartition::partition).sorted().toList());
    }
  }
}
