package dev.courant.publish.stream;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventCodec;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a record of the topic tells.
 *
 * @param type {@code create}, {@code update} or {@code retract}; of a story {@code create}, {@code
 *     update}, {@code merge} or {@code end}
 * @param data the card in JSON, one line
 * @param leave id, revision and edition in JSON, for those to whom the rest does not matter any
 *     more
 */
record PublishedEvent(String type, Listing listing, String data, String leave) {
  private static final Logger log = LoggerFactory.getLogger(PublishedEvent.class);

  /** What a client is told of an event. */
  enum Told {
    /** All of it. */
    WHOLE,
    /** That something that the client may have does not match its filter any more. */
    LEAVE,
    NOTHING
  }

  /** The event in a record of articles; empty where it holds none. */
  static Optional<PublishedEvent> of(ConsumerRecord<String, byte[]> record) {
    try {
      ArticlePublished card = EventCodec.decode(record.value(), ArticlePublished.class);
      return Optional.of(
          new PublishedEvent(
              type(card),
              Listing.of(card),
              EventCodec.text(card),
              leave(card.id().value(), card.revision(), card.edition())));
    } catch (RuntimeException e) {
      log.warn("No card: {}-{}@{}", record.topic(), record.partition(), record.offset());
      return Optional.empty();
    }
  }

  static String leave(String id, int revision, int edition) {
    return EventCodec.text(
        new java.util.TreeMap<>(Map.of("id", id, "revision", revision, "edition", edition)));
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
   * What a client that asked for these articles, or stories, is told. Every client is told of what
   * is not listed any more: what is left of it does not say what it was about.
   *
   * @param before where it stood in lists until then; null where nobody remembers, so that it may
   *     have been anywhere
   */
  Told told(ArticleQuery query, @Nullable Listing before) {
    if (!listing.listed() || query.matches(listing)) {
      return Told.WHOLE;
    }
    boolean isNew = type.equals("create");
    return isNew || before != null && !query.matches(before) ? Told.NOTHING : Told.LEAVE;
  }
}
