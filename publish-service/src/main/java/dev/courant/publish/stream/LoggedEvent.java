package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic in memory, shared by all clients. It is read when the first client needs
 * it; without clients it costs its bytes alone.
 */
final class LoggedEvent {
  private static final byte[] NOTHING = {};

  private final int partition;
  private final long offset;
  private final String key;
  private final int size;
  private @Nullable Unread unread;
  private @Nullable Listing listing;
  private @Nullable PublishedEvent event;
  private byte[] whole = NOTHING;
  private volatile @Nullable LoggedEvent before;
  private volatile @Nullable LoggedEvent after;

  private record Unread(
      ConsumerRecord<String, byte[]> record,
      Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading) {}

  LoggedEvent(
      ConsumerRecord<String, byte[]> record,
      Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading) {
    partition = record.partition();
    offset = record.offset();
    key = Objects.requireNonNullElse(record.key(), "");
    size = 200 + (record.value() == null ? 0 : record.value().length);
    unread = new Unread(record, reading);
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  String key() {
    return key;
  }

  /** About how many bytes it takes. */
  int size() {
    return size;
  }

  /** Says which event of the same key came before. */
  void follows(@Nullable LoggedEvent earlier) {
    before = earlier;
    if (earlier != null) {
      earlier.after = this;
    }
  }

  /** Says that nobody will ask for this one any more. */
  void forget() {
    LoggedEvent later = after;
    if (later != null) {
      later.before = null;
    }
  }

  /** What a client is told, as server-sent event without an id; empty for nothing. */
  byte[] toldTo(ArticleQuery query) {
    PublishedEvent told = event();
    if (told == null) {
      return NOTHING;
    }
    LoggedEvent earlier = before;
    return switch (told.told(query, earlier == null ? null : earlier.listing())) {
      case WHOLE -> whole;
      case LEAVE -> frame("leave", told.leave());
      case NOTHING -> NOTHING;
    };
  }

  private @Nullable Listing listing() {
    event();
    return listing;
  }

  private synchronized @Nullable PublishedEvent event() {
    Unread waiting = unread;
    if (waiting != null) {
      unread = null;
      waiting.reading().apply(waiting.record()).ifPresent(this::keep);
    }
    return event;
  }

  /** The card is kept in the form in which it is sent alone. */
  private void keep(PublishedEvent read) {
    whole = frame(read.type(), read.data());
    listing = read.listing();
    event = new PublishedEvent(read.type(), read.listing(), "", read.leave());
  }

  private static byte[] frame(String type, String data) {
    return ("event: " + type + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
