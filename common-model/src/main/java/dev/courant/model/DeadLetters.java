package dev.courant.model;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes dead letters: the original key, bytes and headers, and beside them in UTF-8 headers what
 * went wrong ({@value #CAUSE}), where ({@value #STAGE}), at which attempt ({@value #ATTEMPT}), and
 * the place it came from ({@value #ORIGIN}, {@code topic-partition@offset}).
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

  private static final int LONGEST_CAUSE = 1000;

  private DeadLetters() {}

  /** The dead letter of a record that could not be worked on. */
  public static ProducerRecord<String, byte[]> of(
      ConsumerRecord<String, byte[]> record, String stage, int attempt, Throwable cause) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            Topics.deadLettersOf(record.topic()),
            null,
            record.key(),
            record.value(),
            record.headers());
    String why = cause.toString();
    add(letter, CAUSE, why.length() > LONGEST_CAUSE ? why.substring(0, LONGEST_CAUSE) : why);
    add(letter, STAGE, stage);
    add(letter, ATTEMPT, String.valueOf(attempt));
    add(letter, ORIGIN, record.topic() + "-" + record.partition() + "@" + record.offset());
    return letter;
  }

  private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
