package dev.courant.operations.log;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes to topics in transactions. */
public interface Transactions {
  /**
   * A writer under an id. Whoever wrote under the same id before is fenced, and a transaction that
   * it left open is decided when this returns; so what is read afterwards is all that it wrote.
   */
  Writer open(String transactionalId);

  /** Writes under one id, from one thread. */
  interface Writer extends AutoCloseable {
    /**
     * Writes all records or none.
     *
     * @throws org.apache.kafka.common.KafkaException if they were not written, or it is unknown
     *     whether they were; this writer is of no use then, and the next one tells
     */
    void write(List<ProducerRecord<byte[], byte[]>> records);

    @Override
    void close();
  }
}
