package dev.courant.publish.stream;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventCodec;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card as it stands in the topic.
 *
 * @param type {@code create}, {@code update} or {@code retract}; of a story {@code create}, {@code
 *     update}, {@code merge} or {@code end}
 * @param data the card in JSON, one line
 */
record PublishedEvent(int partition, long offset, String type, Listing listing, String data) {
  private static final Logger log = LoggerFactory.getLogger(PublishedEvent.class);

  /** The event in a record; empty where it holds none. */
  static Optional<PublishedEvent> of(ConsumerRecord<String, byte[]> record) {
    try {
      ArticlePublished card = EventCodec.decode(record.value(), ArticlePublished.class);
      return Optional.of(
          new PublishedEvent(
              record.partition(),
              record.offset(),
              type(card),
              Listing.of(card),
              EventCodec.text(card)));
    } catch (RuntimeException e) {
      log.warn("No card: {}-{}@{}", record.topic(), record.partition(), record.offset());
      return Optional.empty();
    }
  }

  /** A second edition changes what is there already. */
  private static String type(ArticlePublished card) {
    return switch (card.change()) {
      case CREATED -> card.edition() == 1 ? "create" : "update";
      case UPDATED -> "update";
      case RETRACTED -> "retract";
    };
  }

  /**
   * Whether a client that asked for these articles, or stories, is told. Every client is told of
   * what is not listed any more: what is left of it does not say what it was about.
   */
  boolean concerns(ArticleQuery query) {
    return !listing.listed() || query.matches(listing);
  }
}
