package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.NewestRecords;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** {@link Topics#FEEDS} as a whole. */
public final class FeedTopic {
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, byte[]> consumers;
  private final KafkaOperations<String, byte[]> kafka;

  FeedTopic(ConsumerFactory<String, byte[]> consumers, KafkaOperations<String, byte[]> kafka) {
    this.consumers = consumers;
    this.kafka = kafka;
  }

  /** All feeds that stand there now, by id. */
  public Map<String, Feed> read() {
    NewestRecords<Feed> feeds = new NewestRecords<>(Feed.class);
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-catalogue")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.FEEDS).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(feeds::take);
      }
    }
    return feeds.all();
  }

  /** Writes all or nothing; one at a time, as there is one producer for it. */
  public synchronized void write(List<ProducerRecord<String, byte[]>> records) {
    if (!records.isEmpty()) {
      kafka.executeInTransaction(transaction -> {
        records.forEach(transaction::send);
        return null;
      });
    }
  }
}
