package dev.courant.endtoend;

import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The dead letters of one topic and stage since the box was put up. For one thread. */
final class LetterBox implements AutoCloseable {
  private final TopicTail tail;
  private final Predicate<String> stages;
  private final Map<String, List<ConsumerRecord<String, byte[]>>> byOrigin = new HashMap<>();

  /**
   * Empty still.
   *
   * @param stages that count, as dead letters name who wrote them
   */
  LetterBox(String kafka, String topic, Predicate<String> stages) {
    this.stages = stages;
    tail = new TopicTail(kafka, Topics.deadLettersOf(topic));
  }

  /** Reads what has come. */
  void read() {
    boolean more = true;
    while (more) {
      more = false;
      for (ConsumerRecord<String, byte[]> letter : tail.poll()) {
        if (stages.test(header(letter, DeadLetters.STAGE))) {
          byOrigin
              .computeIfAbsent(header(letter, DeadLetters.ORIGIN), _ -> new ArrayList<>())
              .add(letter);
        }
        more = true;
      }
    }
  }

  /** How many letters a record has. */
  int count(String origin) {
    return byOrigin.getOrDefault(origin, List.of()).size();
  }

  /** What is wrong with the first letter of a record; nothing where it holds what it must. */
  Optional<String> fault(String origin, Optional<byte[]> original) {
    ConsumerRecord<String, byte[]> letter = byOrigin.getOrDefault(origin, List.of()).getFirst();
    if (header(letter, DeadLetters.CAUSE).isEmpty()) {
      return Optional.of("no cause");
    }
    byte[] value = letter.value();
    if (original.isEmpty()) {
      return value == null ? Optional.empty() : Optional.of("a value where none was");
    }
    if (value != null && Arrays.equals(value, original.get())) {
      return Optional.empty();
    }
    boolean cut =
        value != null
            && value.length < original.get().length
            && header(letter, DeadLetters.LENGTH).equals(String.valueOf(original.get().length))
            && header(letter, DeadLetters.DIGEST).equals(sha256(original.get()));
    return cut ? Optional.empty() : Optional.of("neither the value nor length and digest of it");
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}
