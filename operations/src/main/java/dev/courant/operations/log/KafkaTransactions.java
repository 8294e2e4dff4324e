package dev.courant.operations.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Transactions of a Kafka cluster. */
final class KafkaTransactions implements Transactions {
  /** What the services' producers may send. */
  private static final int LARGEST_REQUEST = 8 << 20;

  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final Map<String, Object> connection;

  KafkaTransactions(Map<String, Object> connection) {
    this.connection = Map.copyOf(connection);
  }

  @Override
  public Writer open(String transactionalId) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TIMEOUT.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * TIMEOUT.toMillis());
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
    return new ProducerWriter(producer);
  }

  private record ProducerWriter(Producer<byte[], byte[]> producer) implements Writer {
    @Override
    public void write(List<ProducerRecord<byte[], byte[]>> records) {
      producer.beginTransaction();
      try {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.flush();
        for (Future<?> one : sent) {
          one.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw abandon(new KafkaException("interrupted", e));
      } catch (ExecutionException e) {
        throw abandon(e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e));
      } catch (KafkaException e) {
        throw abandon(e);
      }
      producer.commitTransaction();
    }

    private KafkaException abandon(KafkaException cause) {
      try {
        producer.abortTransaction();
      } catch (KafkaException e) {
        cause.addSuppressed(e);
      }
      return cause;
    }

    @Override
    public void close() {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
