package dev.courant.ingest.catalogue;

import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** The feeds on Kafka. */
final class KafkaFeedTopic implements FeedTopic {
  private final WholeTopic topics;
  private final KafkaOperations<String, byte[]> kafka;

  KafkaFeedTopic(WholeTopic topics, KafkaOperations<String, byte[]> kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  @Override
  public Map<String, Feed> read() {
    return topics.read(Topics.FEEDS, Feed.class).all();
  }

  /** One at a time, as there is one producer for it. */
  @Override
  public synchronized void write(List<ProducerRecord<String, byte[]>> records) {
    if (!records.isEmpty()) {
      kafka.executeInTransaction(transaction -> {
        records.forEach(transaction::send);
        return null;
      });
    }
  }
}
