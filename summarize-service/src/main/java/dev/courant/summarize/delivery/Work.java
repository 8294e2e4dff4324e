package dev.courant.summarize.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is done with one record. Runs on a virtual thread; must not send anything itself. */
public interface Work {
  /**
   * Works.
   *
   * @return the record to send: the result, or a dead letter
   * @throws RuntimeException where the whole batch is to be rolled back and repeated
   */
  ProducerRecord<String, byte[]> on(ConsumerRecord<String, byte[]> in);
}
