package dev.courant.operations.deadletters;

import dev.courant.model.DeadLetters;
import dev.courant.operations.log.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a dead letter without its bytes.
 *
 * @param position where it stands
 * @param at when it was written
 * @param key of the record, or null if it had none
 * @param cause class and message of the failure
 * @param stage the step that gave up
 * @param attempts how many times it was tried
 * @param origin where the record stood; null if the header is missing
 * @param length of the whole value in bytes
 * @param whole whether the dead letter holds all of the record; if not, the rest is at its origin
 * @param decision what was decided about it, or null
 */
public record DeadLetter(
    RecordPosition position,
    Instant at,
    @Nullable String key,
    String cause,
    String stage,
    int attempts,
    @Nullable RecordPosition origin,
    long length,
    boolean whole,
    @Nullable Decision decision) {
  private static final String UNKNOWN = "unknown";

  /** The dead letter in a record. */
  static DeadLetter of(ConsumerRecord<byte[], byte[]> record, @Nullable Decision decision) {
    String origin = header(record, DeadLetters.ORIGIN, "");
    long length = record.value() == null ? 0 : record.value().length;
    return new DeadLetter(
        RecordPosition.of(record),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        header(record, DeadLetters.CAUSE, UNKNOWN),
        header(record, DeadLetters.STAGE, UNKNOWN),
        (int) number(header(record, DeadLetters.ATTEMPT, ""), 1),
        RecordPosition.parse(origin).orElse(null),
        number(header(record, DeadLetters.LENGTH, ""), length),
        !has(record, DeadLetters.LENGTH)
            && !has(record, DeadLetters.KEY_LENGTH)
            && !has(record, DeadLetters.HEADERS_LEFT_OUT),
        decision != null && decision.origin().equals(origin) ? decision : null);
  }

  /** The kind of its cause: the simple name of the failure's class. */
  public String kind() {
    int end = cause.indexOf(':');
    String type = end < 0 ? cause : cause.substring(0, end);
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return simple.matches("[A-Za-z0-9_]{1,80}") ? simple : UNKNOWN;
  }

  /** The topic that the record stood on. */
  public String topic() {
    return origin == null ? position.topic() : origin.topic();
  }

  private static boolean has(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader(name) != null;
  }

  private static String header(
      ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? otherwise
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(String text, long otherwise) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
  }
}
