package dev.courant.summarize.delivery;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Batches of raw articles in; results, dead letters and offsets out in the container's transaction.
 */
final class RawArticlesListener {
  static final String ID = "raw-articles";

  private final Batch batch;
  private final KafkaOperations<String, byte[]> kafka;

  RawArticlesListener(Batch batch, KafkaOperations<String, byte[]> kafka) {
    this.batch = batch;
    this.kafka = kafka;
  }

  @KafkaListener(id = ID, idIsGroup = false, topics = "#{T(dev.courant.model.Topics).RAW}", autoStartup = "false")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    batch.workOn(records).forEach(kafka::send);
  }
}
