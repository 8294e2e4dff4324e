package dev.courant.publish.webhook;

import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.stream.PublishedEvents;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  WebhookView webhookView(TopicReaders readers, MeterRegistry registry) {
    WebhookView view = new WebhookView(readers);
    for (Condition condition : Condition.values()) {
      Gauge.builder("courant.webhooks", view, one -> one.count(condition))
          .description("Webhooks of the whole newswire, by condition; the same at every instance")
          .tag("condition", condition.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    return view;
  }

  @Bean
  SupervisedLoop webhookViewLoop(Loops loops, WebhookView view) {
    return loops.loop("webhook-view", view);
  }

  @Bean
  ReceiverGuard receiverGuard(WebhookSettings settings) {
    return new ReceiverGuard(settings.allowedAddresses());
  }

  @Bean
  WebhookEditing webhookEditing(
      WebhookView view,
      KafkaTemplate<String, byte[]> kafka,
      PublishedEvents events,
      WebhookSettings settings,
      Clock clock) {
    return new WebhookEditing(view, kafka, events, settings, clock);
  }

  @Bean(destroyMethod = "close")
  HttpReceivers receivers(ReceiverGuard guard, WebhookSettings settings, Clock clock) {
    return new HttpReceivers(guard, settings.deadline(), clock);
  }

  @Bean
  DeliveryTools deliveryTools(
      PublishedEvents events,
      Receivers receivers,
      WebhookSettings settings,
      MeterRegistry registry,
      Clock clock) {
    Retries retries =
        new Retries(
            settings.retryAfter(),
            settings.longestPause(),
            () -> ThreadLocalRandom.current().nextDouble());
    return new DeliveryTools(
        events, receivers, retries, settings.giveUpAfter(), new DeliveryCounters(registry), clock);
  }

  @Bean
  SupervisedLoop webhooksLoop(
      Loops loops,
      ConsumerFactory<String, byte[]> consumers,
      BrokerAdmin admin,
      KafkaTemplate<String, byte[]> kafka,
      DeliveryTools tools,
      @Value("${spring.kafka.consumer.group-id}") String group) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, "60000");
    CommittedStates states =
        new CommittedStates(consumers.getConfigurationProperties(), admin, PATIENCE);
    return loops.loop(
        "webhooks",
        new WebhookOwner(
            () -> consumers.createConsumer(group + "-webhooks", null, "-webhooks", settings),
            states,
            kafka,
            tools));
  }
}
