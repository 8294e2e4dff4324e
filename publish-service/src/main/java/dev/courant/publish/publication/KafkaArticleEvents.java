package dev.courant.publish.publication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventRecords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Cards as records of {@code courant.articles.published}, in the listener's transaction. */
final class KafkaArticleEvents implements ArticleEvents {
  private static final String SOURCE = "/courant/publish-service";

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final Clock clock;

  KafkaArticleEvents(KafkaTemplate<byte[], byte[]> kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  @Override
  public void published(ArticlePublished card) {
    ProducerRecord<String, byte[]> record = EventRecords.of(card, SOURCE, clock.instant());
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    // A failed send fails the commit, and with it the transaction.
    var _ =
        kafka.send(
            new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers()));
  }
}
