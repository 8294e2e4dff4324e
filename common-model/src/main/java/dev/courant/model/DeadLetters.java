package dev.courant.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Makes dead letters: the original key, bytes and headers, and beside them in UTF-8 headers what
 * went wrong ({@value #CAUSE}), where ({@value #STAGE}), at which attempt ({@value #ATTEMPT}), and
 * the place it came from ({@value #ORIGIN}, {@code topic-partition@offset}).
 *
 * <p>A dead letter always fits into a record: a value of more than {@value #LONGEST_VALUE} bytes is
 * cut to its first {@value #KEPT_OF_CUT} bytes; {@value #LENGTH} and {@value #DIGEST} (SHA-256 in
 * hexadecimal) then tell what the whole was, and {@value #ORIGIN} where it stands. A key of more
 * than {@value #LONGEST_KEY} characters is cut to that, and headers beyond {@value
 * #LONGEST_HEADERS} bytes are left out and counted in {@value #HEADERS_LEFT_OUT}.
 */
public final class DeadLetters {
  /** Class and message of the failure. */
  public static final String CAUSE = "courant_cause";

  /** The step that gave up. */
  public static final String STAGE = "courant_stage";

  /** How many times it was tried, from 1. */
  public static final String ATTEMPT = "courant_attempt";

  /** Where the record stood. */
  public static final String ORIGIN = "courant_origin";

  /** How many bytes the value had; only where it was cut. */
  public static final String LENGTH = "courant_length";

  /** SHA-256 of the whole value, in hexadecimal; only where it was cut. */
  public static final String DIGEST = "courant_sha256";

  /** How many headers were left out; only where some were. */
  public static final String HEADERS_LEFT_OUT = "courant_headers_left_out";

  /** How many characters the key had; only where it was cut. */
  public static final String KEY_LENGTH = "courant_key_length";

  private static final int LONGEST_VALUE = 6 << 20;
  private static final int KEPT_OF_CUT = 64 << 10;
  private static final int LONGEST_KEY = 4096;
  private static final int LONGEST_HEADERS = 256 << 10;
  private static final int LONGEST_CAUSE = 1000;

  private DeadLetters() {}

  /** The dead letter of a record that could not be worked on. */
  public static ProducerRecord<String, byte[]> of(
      ConsumerRecord<String, byte[]> record, String stage, int attempt, Throwable cause) {
    String topic = Topics.deadLettersOf(record.topic());
    byte[] value = record.value();
    boolean cut = value != null && value.length > LONGEST_VALUE;
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            topic, null, key(record.key()), cut ? Arrays.copyOf(value, KEPT_OF_CUT) : value);
    copyHeaders(record, letter);
    add(letter, CAUSE, shortened(cause));
    add(letter, STAGE, stage);
    add(letter, ATTEMPT, String.valueOf(attempt));
    add(letter, ORIGIN, record.topic() + "-" + record.partition() + "@" + record.offset());
    if (cut) {
      add(letter, LENGTH, String.valueOf(value.length));
      add(letter, DIGEST, digest(value));
    }
    if (record.key() != null && record.key().length() > LONGEST_KEY) {
      add(letter, KEY_LENGTH, String.valueOf(record.key().length()));
    }
    return letter;
  }

  /** What of a failure is told: its class and message, 1,000 characters at most. */
  public static String shortened(Throwable cause) {
    String why = cause.toString();
    return why.length() > LONGEST_CAUSE ? why.substring(0, LONGEST_CAUSE) : why;
  }

  private static @Nullable String key(@Nullable String key) {
    return key != null && key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }

  private static void copyHeaders(
      ConsumerRecord<String, byte[]> record, ProducerRecord<String, byte[]> letter) {
    int bytes = 0;
    int leftOut = 0;
    for (Header header : record.headers()) {
      int size = header.key().length() * 3 + (header.value() == null ? 0 : header.value().length);
      if (bytes + size > LONGEST_HEADERS) {
        leftOut++;
      } else {
        bytes += size;
        letter.headers().add(header);
      }
    }
    if (leftOut > 0) {
      add(letter, HEADERS_LEFT_OUT, String.valueOf(leftOut));
    }
  }

  private static String digest(byte[] value) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(ByteBuffer.wrap(value));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
