package dev.courant.operations.deadletters;

import dev.courant.model.DeadLetters;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Makes of a dead letter the record that it was, to stand on its topic and partition again. */
final class OriginalRecord {
  /** Which dead letter a record is the replay of. */
  static final String REPLAY_OF = "courant_replay_of";

  private static final Set<String> ADDED =
      Set.of(
          DeadLetters.CAUSE,
          DeadLetters.STAGE,
          DeadLetters.ATTEMPT,
          DeadLetters.ORIGIN,
          DeadLetters.LENGTH,
          DeadLetters.DIGEST,
          DeadLetters.KEY_LENGTH,
          DeadLetters.HEADERS_LEFT_OUT,
          REPLAY_OF);

  private OriginalRecord() {}

  /**
   * The record that a dead letter was.
   *
   * @throws NotReplayableException if the dead letter holds only a part of it, and the rest is gone
   */
  static ProducerRecord<byte[], byte[]> of(DeadLetterContent content, TopicLog log) {
    DeadLetter letter = content.letter();
    RecordPosition origin = letter.origin();
    if (origin == null) {
      throw new NotReplayableException(
          "it does not say where it came from (" + DeadLetters.ORIGIN + ")");
    }
    ConsumerRecord<byte[], byte[]> source =
        letter.whole() ? content.record() : atOrigin(content, origin, log);
    ProducerRecord<byte[], byte[]> original =
        new ProducerRecord<>(origin.topic(), origin.partition(), source.key(), source.value());
    for (Header header : source.headers()) {
      if (!ADDED.contains(header.key())) {
        original.headers().add(header);
      }
    }
    original
        .headers()
        .add(REPLAY_OF, letter.position().toString().getBytes(StandardCharsets.UTF_8));
    return original;
  }

  private static ConsumerRecord<byte[], byte[]> atOrigin(
      DeadLetterContent content, RecordPosition origin, TopicLog log) {
    Optional<ConsumerRecord<byte[], byte[]>> found = log.at(origin);
    if (found.isEmpty()) {
      throw new NotReplayableException(
          "it holds only a part of the record, and " + origin + " is not kept any more");
    }
    Header digest = content.record().headers().lastHeader(DeadLetters.DIGEST);
    if (digest != null
        && !new String(digest.value(), StandardCharsets.UTF_8)
            .equals(digest(found.get().value()))) {
      throw new NotReplayableException(
          "it holds only a part of the record, and what stands at " + origin + " is another one");
    }
    return found.get();
  }

  private static String digest(byte[] value) {
    try {
      byte[] bytes = value == null ? new byte[0] : value;
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
