package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.Loops;
import dev.courant.runtime.Watchdog;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.testkit.infrastructure.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Two instances that share what they paid for. */
class KafkaAnswerLogIT {
  private static final BudgetSettings NO_LIMITS = new BudgetSettings(0, 0, 0, 0);

  private final Map<String, Object> kafka =
      Map.of("bootstrap.servers", Infrastructure.shared().kafka());
  private final String key = UUID.randomUUID().toString();

  @Test
  void givesWhoeverComesLaterTheAnswersAndTheBillOfThoseBefore() {
    try (BrokerAdmin admin = new BrokerAdmin(kafka)) {
      Budget before = new Budget(NO_LIMITS, Clock.systemUTC());
      KafkaAnswerLog first = log(admin, before);
      assertThat(first.find(key)).isNull();
      long spent = before.tokensOfDay();
      first.keep(key, new PaidAnswer("{}", 1_200, 0.5));
      await().until(() -> first.find(key) != null);
      first.stop();

      writeWithoutCost();

      Budget after = new Budget(NO_LIMITS, Clock.systemUTC());
      KafkaAnswerLog second = log(admin, after);

      assertThat(second.find(key)).isEqualTo("{}");
      assertThat(after.tokensOfDay()).isEqualTo(spent + 1_200);
      assertThat(after.moneyOfDay()).isGreaterThanOrEqualTo(0.5);
      assertThat(before.tokensOfDay()).as("one's own is not counted twice").isEqualTo(spent);
      second.stop();
    }
  }

  @Test
  void writesADeadLetterOfWhatDoesNotSayItsCostOnceThoughSeveralReadIt() {
    try (BrokerAdmin admin = new BrokerAdmin(kafka)) {
      KafkaAnswerLog first = log(admin, new Budget(NO_LIMITS, Clock.systemUTC()));
      KafkaAnswerLog second = log(admin, new Budget(NO_LIMITS, Clock.systemUTC()));
      assertThat(first.find(key)).isNull();
      assertThat(second.find(key)).isNull();
      write(key, "-5", "0.1");
      await().until(() -> letters(admin) > 0);
      await().until(() -> second.find(key) != null);
      first.stop();
      second.stop();

      KafkaAnswerLog third = log(admin, new Budget(NO_LIMITS, Clock.systemUTC()));
      String last = UUID.randomUUID().toString();
      write(last, "10", "0,5 or so");
      await().until(() -> third.find(last) != null && letters(admin, last) > 0);
      third.stop();

      assertThat(letters(admin)).isEqualTo(1);
    }
  }

  private int letters(BrokerAdmin admin) {
    return letters(admin, key);
  }

  private int letters(BrokerAdmin admin, String of) {
    AtomicInteger count = new AtomicInteger();
    states(admin)
        .read(
            AnswerLetters.TOPIC,
            List.of(0),
            letter -> count.addAndGet(of.equals(letter.key()) ? 1 : 0));
    return count.get();
  }

  private CommittedStates states(BrokerAdmin admin) {
    Map<String, Object> reading = new HashMap<>(kafka);
    reading.put("key.deserializer", StringDeserializer.class);
    reading.put("value.deserializer", ByteArrayDeserializer.class);
    return new CommittedStates(reading, admin, Duration.ofSeconds(10));
  }

  private AnswerLetters letterWriter(BrokerAdmin admin) {
    Map<String, Object> shared = new HashMap<>(kafka);
    shared.put("transactional.id", AnswerLetters.TOPIC);
    return new AnswerLetters(
        () -> new KafkaProducer<>(shared, new StringSerializer(), new ByteArraySerializer()),
        states(admin));
  }

  private KafkaAnswerLog log(BrokerAdmin admin, Budget budget) {
    KafkaAnswerLog log =
        new KafkaAnswerLog(
            new Loops(new Watchdog(Duration.ZERO), new SimpleMeterRegistry()),
            learn ->
                new AnswerTopic(
                    admin, this::consumer, Duration.ofHours(1), learn, letterWriter(admin)),
            () -> new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer()),
            budget,
            100);
    log.start();
    return log;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Somebody else's record, whose headers are no numbers: it must not end the reading. */
  private void writeWithoutCost() {
    write("without-cost", "x", "");
  }

  private void write(String of, String tokens, String money) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(AnswerTopic.NAME, 0, of, new byte[] {'{', '}'});
    record.headers().add("courant_tokens", tokens.getBytes(StandardCharsets.UTF_8));
    record.headers().add("courant_money", money.getBytes(StandardCharsets.UTF_8));
    record.headers().add("courant_by", new byte[] {'y'});
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      var _ = producer.send(record);
    }
  }
}
