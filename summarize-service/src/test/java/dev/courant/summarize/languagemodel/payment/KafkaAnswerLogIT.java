package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.Loops;
import dev.courant.runtime.Watchdog;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.testkit.infrastructure.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

  private KafkaAnswerLog log(BrokerAdmin admin, Budget budget) {
    KafkaAnswerLog log =
        new KafkaAnswerLog(
            new Loops(new Watchdog(Duration.ZERO), new SimpleMeterRegistry()),
            learn -> new AnswerTopic(admin, this::consumer, Duration.ofHours(1), learn),
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
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(AnswerTopic.NAME, 0, "without-cost", new byte[] {'{', '}'});
    record.headers().add("courant_tokens", new byte[] {'x'});
    record.headers().add("courant_by", new byte[] {'y'});
    try (var producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
      var _ = producer.send(record);
    }
  }
}
