package dev.courant.summarize.delivery;

import dev.courant.model.ArticleIngested;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is done with one article. Runs on a virtual thread, and sends nothing itself. */
public interface Work {
  /**
   * Works.
   *
   * @param edition which one the result is
   * @param in the record that the article was read from
   * @return the record to send
   * @throws Exception if it cannot be done; after a few attempts the record becomes a dead letter
   */
  ProducerRecord<String, byte[]> on(
      ArticleIngested article, int edition, ConsumerRecord<String, byte[]> in) throws Exception;
}
