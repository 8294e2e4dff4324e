package dev.courant.summarize.languagemodel.payment;

import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import dev.courant.runtime.CommittedStates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the dead letters of records of {@value AnswerTopic#NAME} that do not say what an answer
 * cost, once each, though every instance reads all of them at each start: all write in the name of
 * one transactional id, of which Kafka lets one live, and read first which letters are there.
 */
final class AnswerLetters {
  static final String TOPIC = Topics.deadLettersOf(AnswerTopic.NAME);

  private static final Logger log = LoggerFactory.getLogger(AnswerLetters.class);
  private static final String STAGE = "model-answers";
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Supplier<Producer<String, byte[]>> producers;
  private final CommittedStates letters;
  private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();
  private boolean failing;
  private long failedAt;

  /**
   * Writes nothing yet.
   *
   * @param producers makes a producer with the transactional id that all instances share
   * @param letters reads those that are there
   */
  AnswerLetters(Supplier<Producer<String, byte[]>> producers, CommittedStates letters) {
    this.producers = producers;
    this.letters = letters;
  }

  void add(ConsumerRecord<String, byte[]> record, Exception cause) {
    waiting.add(DeadLetters.of(record, STAGE, 1, cause));
  }

  /** Writes those that wait. What cannot be written now is tried again after some seconds. */
  void write() {
    if (waiting.isEmpty() || (failing && System.nanoTime() - failedAt < PAUSE.toNanos())) {
      return;
    }
    try (Producer<String, byte[]> producer = producers.get()) {
      producer.initTransactions();
      Set<String> known = known();
      List<ProducerRecord<String, byte[]>> missing =
          waiting.stream().filter(letter -> !known.contains(origin(letter.headers()))).toList();
      if (!missing.isEmpty()) {
        producer.beginTransaction();
        missing.forEach(producer::send);
        producer.commitTransaction();
      }
      waiting.clear();
      failing = false;
    } catch (KafkaException e) {
      if (!failing) {
        log.warn("Dead letters of {} cannot be written now: {}", AnswerTopic.NAME, e.toString());
      }
      failing = true;
      failedAt = System.nanoTime();
    }
  }

  private Set<String> known() {
    Set<String> origins = new HashSet<>();
    letters.read(TOPIC, List.of(0), letter -> origins.add(origin(letter.headers())));
    return origins;
  }

  private static String origin(Iterable<Header> headers) {
    String origin = "";
    for (Header header : headers) {
      if (header.key().equals(DeadLetters.ORIGIN)) {
        origin = new String(header.value(), StandardCharsets.UTF_8);
      }
    }
    return origin;
  }
}
