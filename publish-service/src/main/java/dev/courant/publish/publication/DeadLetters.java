package dev.courant.publish.publication;

import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts records aside that nobody can work on, in the listener's transaction: original key, bytes
 * and headers, and in headers of its own the cause, the stage, the attempt and where it stood.
 */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaTemplate<byte[], byte[]> kafka;

  DeadLetters(KafkaTemplate<byte[], byte[]> kafka) {
    this.kafka = kafka;
  }

  /** Puts a record aside. Such failures are permanent, so the first attempt is the last one. */
  void put(ConsumerRecord<byte[], byte[]> record, String cause) {
    log.warn(
        "Dead letter: {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), cause);
    RecordHeaders headers = new RecordHeaders(record.headers());
    add(headers, "courant-cause", cause);
    add(headers, "courant-stage", "publish");
    add(headers, "courant-attempt", "1");
    add(headers, "courant-topic", record.topic());
    add(headers, "courant-partition", Integer.toString(record.partition()));
    add(headers, "courant-offset", Long.toString(record.offset()));
    String topic = Topics.deadLettersOf(record.topic());
    var _ = kafka.send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers));
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
