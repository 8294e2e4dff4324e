package dev.courant.ingest.catalogue;

import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** {@link Topics#FEEDS} as a whole. */
public final class FeedTopic {
  private final WholeTopic topics;
  private final KafkaOperations<String, byte[]> kafka;

  FeedTopic(WholeTopic topics, KafkaOperations<String, byte[]> kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  /** All feeds that stand there now, by id. */
  public Map<String, Feed> read() {
    return topics.read(Topics.FEEDS, Feed.class).all();
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
