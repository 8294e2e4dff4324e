package dev.courant.summarize.languagemodel.payment;

import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.Loops;
import dev.courant.summarize.languagemodel.settings.ModelSettings;
import dev.courant.summarize.summary.CallLimit;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {
  /**
   * Far below what a call takes: what is not written when a process is killed is paid again. Some
   * answers go out together by then; one by one they cost the broker more than the articles do.
   */
  private static final int LINGER_MS = 10;

  /** Answers are read back together, for whoever takes over, which takes a rebalance and longer. */
  private static final int READ_EVERY_MS = 100;

  private static final int READ_AT_ONCE = 1 << 16;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Budget modelBudget(ModelSettings settings, Clock clock, MeterRegistry meters) {
    Budget budget = new Budget(settings.budget(), clock);
    meters.gauge("courant.model.budget.day.tokens", budget, Budget::tokensOfDay);
    meters.gauge("courant.model.budget.day.money", budget, Budget::moneyOfDay);
    return budget;
  }

  @Bean
  Spendings spendings(Budget budget, CallLimit limit, Clock clock, MeterRegistry meters) {
    return new Spendings(budget, limit, clock, meters);
  }

  /** No topic, and no connection, where no model is configured. */
  @Bean
  AnswerLog answerLog(
      ModelSettings settings,
      BrokerAdmin admin,
      KafkaProperties kafka,
      Budget budget,
      Loops loops,
      MeterRegistry meters) {
    if (settings.configured().isEmpty() || settings.keepAnswers().isZero()) {
      return AnswerLog.NONE;
    }
    Map<String, Object> plain = kafka.buildProducerProperties();
    plain.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    Map<String, Object> alone = kafka.buildConsumerProperties();
    alone.remove(ConsumerConfig.GROUP_ID_CONFIG);
    alone.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, READ_EVERY_MS);
    alone.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, READ_AT_ONCE);
    AnswerLetters letters = letters(plain, alone, admin);
    KafkaAnswerLog log =
        new KafkaAnswerLog(
            loops,
            learn ->
                new AnswerTopic(
                    admin,
                    () -> new KafkaConsumer<>(alone),
                    settings.keepAnswers(),
                    learn,
                    letters),
            () -> new KafkaProducer<>(plain),
            budget,
            settings.answers());
    FunctionCounter.builder("courant.model.answers.skipped", log, KafkaAnswerLog::skipped)
        .description("Records of courant.model-answers that hold no answer or no cost")
        .register(meters);
    return log;
  }

  private static AnswerLetters letters(
      Map<String, Object> plain, Map<String, Object> reading, BrokerAdmin admin) {
    Map<String, Object> shared = new HashMap<>(plain);
    shared.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, AnswerLetters.TOPIC);
    shared.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new AnswerLetters(
        () -> new KafkaProducer<>(shared), new CommittedStates(reading, admin, PATIENCE));
  }
}
