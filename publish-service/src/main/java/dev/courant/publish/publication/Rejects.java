package dev.courant.publish.publication;

import dev.courant.model.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends records that nobody can work on to the dead letters, in the listener's transaction. */
final class Rejects {
  private static final Logger log = LoggerFactory.getLogger(Rejects.class);
  private static final String STAGE = "publish";

  private final KafkaTemplate<String, byte[]> kafka;

  Rejects(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  void add(ConsumerRecord<String, byte[]> record, int attempt, Throwable cause) {
    log.warn(
        "Dead letter: {}-{}@{}, attempt {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        attempt,
        cause.getClass().getSimpleName());
    var _ = kafka.send(DeadLetters.of(record, STAGE, attempt, cause));
  }
}
