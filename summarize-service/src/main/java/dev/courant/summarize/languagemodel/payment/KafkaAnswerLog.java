package dev.courant.summarize.languagemodel.payment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Answers in the topic {@code courant.model-answers}: key = what was asked (SHA-256 in
 * hexadecimal), value = the model's answer in UTF-8, headers {@value #TOKENS}, {@value #MONEY}
 * (what it cost, in decimal digits) and {@value #BY} (who paid). Every instance reads all of it at
 * its start and follows it, so that whoever takes over a batch that was rolled back has its
 * answers, and what others spent, or this instance before it was started again, counts against the
 * budget.
 */
final class KafkaAnswerLog implements AnswerLog, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(KafkaAnswerLog.class);
  private static final String TOKENS = "courant_tokens";
  private static final String MONEY = "courant_money";
  private static final String BY = "courant_by";
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  private final String self = UUID.randomUUID().toString();
  private final AnswerTopic topic;
  private final SupervisedLoop reading;
  private final Supplier<Producer<String, byte[]>> producers;
  private final Budget budget;
  private final Cache<String, byte[]> known;
  private final AtomicLong skipped = new AtomicLong();
  private @Nullable Producer<String, byte[]> producer;

  /**
   * The log.
   *
   * @param reader of the topic, given what to do with each record
   * @param producers makes the one producer at the first answer
   * @param budget what others spent is told to
   * @param most answers kept in memory
   */
  KafkaAnswerLog(
      Loops loops,
      Function<Function<ConsumerRecord<String, byte[]>, Optional<Exception>>, AnswerTopic> reader,
      Supplier<Producer<String, byte[]>> producers,
      Budget budget,
      int most) {
    this.topic = reader.apply(this::learn);
    this.reading = loops.loop("model-answers", topic);
    this.producers = producers;
    this.budget = budget;
    this.known = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public @Nullable String find(String key) {
    topic.awaitRead();
    byte[] answer = known.getIfPresent(key);
    return answer == null ? null : new String(answer, StandardCharsets.UTF_8);
  }

  @Override
  public void keep(String key, PaidAnswer answer) {
    ProducerRecord<String, byte[]> entry =
        new ProducerRecord<>(AnswerTopic.NAME, 0, key, utf8(answer.text()));
    entry.headers().add(TOKENS, utf8(String.valueOf(answer.tokens())));
    entry.headers().add(MONEY, utf8(String.valueOf(answer.money())));
    entry.headers().add(BY, utf8(self));
    try {
      var _ = producer().send(entry);
    } catch (KafkaException e) {
      log.warn("An answer is not kept: {}", e.toString());
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    Producer<String, byte[]> made = producer;
    if (made == null) {
      made = producers.get();
      producer = made;
    }
    return made;
  }

  @Override
  public void start() {
    reading.start();
  }

  @Override
  public synchronized void stop() {
    reading.stop();
    if (producer != null) {
      producer.close(LAST_ANSWERS);
    }
  }

  @Override
  public boolean isRunning() {
    return reading.isRunning();
  }

  /** Stops after everything that asks for answers. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** Why its cost cannot be counted; its answer is known nevertheless. */
  private Optional<Exception> learn(ConsumerRecord<String, byte[]> answer) {
    if (answer.key() == null || answer.value() == null) {
      skipped.incrementAndGet();
      return Optional.empty();
    }
    known.put(answer.key(), answer.value());
    String by = header(answer, BY);
    if (by.isEmpty() || by.equals(self)) {
      return Optional.empty();
    }
    try {
      long tokens = Long.parseLong(header(answer, TOKENS));
      double money = Double.parseDouble(header(answer, MONEY));
      if (tokens < 0 || money < 0 || !Double.isFinite(money)) {
        throw new IllegalArgumentException("no cost: %d tokens, %s".formatted(tokens, money));
      }
      budget.spentElsewhere(Instant.ofEpochMilli(answer.timestamp()), tokens, money);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      skipped.incrementAndGet();
      log.warn(
          "{}-{}@{} does not say what it cost, and is not counted against the budget: {}",
          answer.topic(),
          answer.partition(),
          answer.offset(),
          e.getMessage());
      return Optional.of(e);
    }
  }

  /** Records so far that hold no answer, or do not say what it cost. */
  long skipped() {
    return skipped.get();
  }

  private static String header(ConsumerRecord<String, byte[]> answer, String name) {
    Header header = answer.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
