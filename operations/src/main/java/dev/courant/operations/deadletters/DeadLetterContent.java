package dev.courant.operations.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A dead letter with what the record held. */
public final class DeadLetterContent {
  private final DeadLetter letter;
  private final ConsumerRecord<byte[], byte[]> record;

  DeadLetterContent(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
    this.letter = letter;
    this.record = record;
  }

  /** What is known of it. */
  public DeadLetter letter() {
    return letter;
  }

  /** All headers, read as UTF-8; the last one where a name stands twice. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header ->
            headers.put(
                header.key(),
                header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  /** The value, as much of it as the dead letter holds; null if the record had none. */
  public byte @Nullable [] value() {
    return record.value();
  }

  /** The beginning of the value, read as UTF-8. */
  public String beginning(int characters) {
    byte[] value = record.value();
    if (value == null) {
      return "";
    }
    String text =
        new String(value, 0, Math.min(value.length, 4 * characters), StandardCharsets.UTF_8);
    return text.length() > characters ? text.substring(0, characters) : text;
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }
}
