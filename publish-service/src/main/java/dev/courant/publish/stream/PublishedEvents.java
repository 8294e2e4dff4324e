package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/**
 * What is published, for those who are told one event at a time: the events and cursors of the live
 * stream. Methods that read from the topic wait up to 30 s, and throw {@link KafkaException} where
 * the broker cannot be reached.
 */
public final class PublishedEvents {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventTail tail;
  private final LogPieces pieces;

  PublishedEvents(EventTail tail, LogPieces pieces) {
    this.tail = tail;
    this.pieces = pieces;
  }

  /**
   * An event.
   *
   * @param id the same whoever is told, whenever: topic, partition and offset
   * @param type as in the stream: {@code create}, {@code update}, {@code retract}, {@code leave} or
   *     {@code reset}
   * @param time when it was published, or found that what followed is gone
   * @param data JSON
   * @param cursor of whoever has seen it
   */
  public record Event(String id, String type, Instant time, String data, String cursor) {}

  /** The cursor of who has seen all; empty before reading began. */
  public Optional<String> end() {
    return tail.enterAtEnd().map(end -> end.topic().cursor(end.position()));
  }

  /** The cursor before all that was published at a time or later; empty before reading began. */
  public Optional<String> since(Instant time) {
    return tail.enterAtEnd().map(end -> end.topic().cursor(await(pieces.since(time).result())));
  }

  /**
   * Begins after a cursor; empty before reading began.
   *
   * @throws IllegalArgumentException where it is none
   */
  public Optional<EventReading> after(String cursor, ArticleQuery query) {
    return tail.enterAtEnd().map(end -> reading(end, cursor, query));
  }

  private EventReading reading(EventTail.Entrance end, String cursor, ArticleQuery query) {
    LogPlace place = new LogPlace(tail, pieces, end);
    Optional<StreamPosition> seen = end.topic().position(cursor);
    EventReading reading = new EventReading(place, end.topic(), query);
    if (seen.isEmpty()) {
      reading.lost(Reset.FOREIGN, cursor);
    } else if (end.position().reaches(seen.get())
        || await(pieces.end().result()).reaches(seen.get())) {
      place.goTo(seen.get());
    } else {
      reading.lost(Reset.FORGOTTEN, cursor);
    }
    return reading;
  }

  static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the topic is read", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the topic cannot be read", e);
    }
  }

  /** Eight bytes of a digest, in hexadecimal digits. */
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
