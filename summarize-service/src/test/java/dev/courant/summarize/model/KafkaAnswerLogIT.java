package dev.courant.summarize.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.testkit.infrastructure.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
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
    try (Admin admin = Admin.create(kafka)) {
      Budget before = new Budget(NO_LIMITS, Clock.systemUTC());
      KafkaAnswerLog first = log(admin, before);
      assertThat(first.find(key)).isNull();
      long spent = before.tokensOfDay();
      first.keep(key, new PaidAnswer("{}", 1_200, 0.5));
      await().until(() -> first.find(key) != null);
      first.stop();

      Budget after = new Budget(NO_LIMITS, Clock.systemUTC());
      KafkaAnswerLog second = log(admin, after);

      assertThat(second.find(key)).isEqualTo("{}");
      assertThat(after.tokensOfDay()).isEqualTo(spent + 1_200);
      assertThat(after.moneyOfDay()).isGreaterThanOrEqualTo(0.5);
      assertThat(before.tokensOfDay()).as("one's own is not counted twice").isEqualTo(spent);
      second.stop();
    }
  }

  private KafkaAnswerLog log(Admin admin, Budget budget) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    AnswerTopic topic = new AnswerTopic(admin, consumer, Duration.ofHours(1));
    KafkaAnswerLog log = new KafkaAnswerLog(topic, producer, budget, 100);
    log.start();
    return log;
  }
}
