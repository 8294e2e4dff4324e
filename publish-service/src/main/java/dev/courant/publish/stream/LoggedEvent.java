package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic in memory, shared by all clients. It is read when the first client needs
 * it; without clients it costs its bytes alone.
 */
final class LoggedEvent {
  private static final byte[] NOTHING = {};

  /** Bytes of the objects that hold a record, without its headers. */
  static final int OVERHEAD = 600;

  /** Bytes of the objects that hold a header. */
  private static final int HEADER = 200;

  private static final String LEAVE = "leave";
  private static final String END = "\n\n";

  private final int partition;
  private final long offset;
  private final String key;
  private final int size;
  private final long time;
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
    time = record.timestamp();
    size = OVERHEAD + headers(record) + (record.value() == null ? 0 : record.value().length);
    unread = new Unread(record, reading);
  }

  private static int headers(ConsumerRecord<String, byte[]> record) {
    int bytes = 0;
    for (Header header : record.headers()) {
      bytes +=
          HEADER + header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return bytes;
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

  /** When it was published, in milliseconds since 1970. */
  long time() {
    return time;
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
    return told == null
        ? NOTHING
        : switch (told(told, query)) {
          case WHOLE -> whole;
          case LEAVE -> frame(LEAVE, told.leave());
          case NOTHING -> NOTHING;
        };
  }

  /**
   * What somebody is told.
   *
   * @param data JSON
   */
  record Told(String type, String data) {}

  /** The same in its parts; empty for nothing. */
  Optional<Told> partsToldTo(ArticleQuery query) {
    PublishedEvent told = event();
    return told == null
        ? Optional.empty()
        : switch (told(told, query)) {
          case WHOLE -> Optional.of(new Told(told.type(), data(told.type(), whole)));
          case LEAVE -> Optional.of(new Told(LEAVE, told.leave()));
          case NOTHING -> Optional.empty();
        };
  }

  private PublishedEvent.Told told(PublishedEvent told, ArticleQuery query) {
    LoggedEvent earlier = before;
    return told.told(query, earlier == null ? null : earlier.listing());
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
    return (head(type) + data + END).getBytes(StandardCharsets.UTF_8);
  }

  private static String data(String type, byte[] frame) {
    int from = head(type).length();
    return new String(frame, from, frame.length - from - END.length(), StandardCharsets.UTF_8);
  }

  private static String head(String type) {
    return "event: " + type + "\ndata: ";
  }
}
