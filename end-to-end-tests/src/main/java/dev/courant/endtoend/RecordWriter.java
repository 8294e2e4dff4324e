package dev.courant.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records, each once, however long the broker is away (five minutes at most). */
final class RecordWriter implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LARGEST = 64 << 20;

  private final KafkaProducer<String, byte[]> producer;

  /**
   * Connects when the first record is sent.
   *
   * @param compression as producers name it
   */
  RecordWriter(String bootstrapServers, String compression) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "max.request.size",
            LARGEST,
            "buffer.memory",
            2L * LARGEST,
            "max.block.ms",
            PATIENCE.toMillis(),
            "delivery.timeout.ms",
            Math.toIntExact(PATIENCE.toMillis()),
            // No batch overtakes one that a new partition refused.
            "max.in.flight.requests.per.connection",
            1,
            "compression.type",
            compression);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends; whether it arrived shows later. */
  Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
    return producer.send(record);
  }

  /** Sends, and tells where it stands. */
  RecordMetadata write(ProducerRecord<String, byte[]> record)
      throws InterruptedException, ExecutionException, TimeoutException {
    return producer.send(record).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
