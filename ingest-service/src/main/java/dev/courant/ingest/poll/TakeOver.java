package dev.courant.ingest.poll;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes partitions of the feeds, and the desks of the same numbers, over from whoever had them, and
 * gives them up.
 */
final class TakeOver {
  private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

  private final Estate estate;
  private final Tenures tenures;

  TakeOver(Estate estate, Tenures tenures) {
    this.estate = estate;
    this.tenures = tenures;
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
    long began = System.nanoTime();
    estate.read(consumer, numbers(partitions)).forEach(tenures::begin);
    consumer.seekToBeginning(partitions);
    log.info(
        "Took over partitions {} in {} ms",
        numbers(partitions),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private void giveUp(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> tenures.end(partition.partition()));
    if (!partitions.isEmpty()) {
      log.info("Gave up partitions {}", numbers(partitions));
    }
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).sorted().toList();
  }
}
