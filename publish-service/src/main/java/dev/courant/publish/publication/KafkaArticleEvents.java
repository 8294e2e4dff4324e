package dev.courant.publish.publication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventRecords;
import dev.courant.publish.log.ReadRecord.Whole;
import java.time.Clock;
import org.springframework.kafka.core.KafkaTemplate;

/** Cards as records of {@code courant.articles.published}, in the listener's transaction. */
final class KafkaArticleEvents implements ArticleEvents {
  private static final String SOURCE = "/courant/publish-service";

  private final KafkaTemplate<String, byte[]> kafka;
  private final Clock clock;

  KafkaArticleEvents(KafkaTemplate<String, byte[]> kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  @Override
  public void published(ArticlePublished card, Whole cause) {
    // A failed send fails the commit, and with it the transaction.
    var _ =
        kafka.send(EventRecords.following(cause.record().headers(), card, SOURCE, clock.instant()));
  }
}
