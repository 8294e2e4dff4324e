package dev.courant.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What every service has: imported by its application class. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  TopicSettings.class,
  WatchdogSettings.class,
  ComputingSettings.class
})
public class RuntimeConfiguration {
  /** Tasks that do not end and burn a thread each, until the process is to be started again. */
  private static final int MOST_ABANDONED = 8;

  @Bean
  Watchdog watchdogHealthIndicator(WatchdogSettings settings) {
    return new Watchdog(settings.exitAfter());
  }

  @Bean
  Loops loopsHealthIndicator(Watchdog watchdog, MeterRegistry meters) {
    return new Loops(watchdog, meters);
  }

  @Bean(destroyMethod = "close")
  BrokerAdmin brokerAdmin(KafkaAdmin settings) {
    return new BrokerAdmin(settings.getConfigurationProperties());
  }

  @Bean
  BrokerHealth brokerHealthIndicator(BrokerAdmin admin) {
    return new BrokerHealth(admin);
  }

  @Bean
  SupervisedLoop brokerHealthLoop(Loops loops, BrokerHealth health) {
    return loops.loop("broker-health", health);
  }

  @Bean
  SupervisedLoop readinessLoop(
      Loops loops, ObjectProvider<HealthEndpoint> health, MeterRegistry meters) {
    return loops.loop("readiness", new ReadinessGauge(health, meters));
  }

  @Bean(destroyMethod = "close")
  Computing computing(ComputingSettings settings, Watchdog watchdog, MeterRegistry meters) {
    Computing computing = new Computing(settings.size(), settings.deadline());
    watchdog.watch(
        "computing",
        settings.deadline().multipliedBy(10),
        () -> computing.queued() > 0,
        computing::completed);
    watchdog.watch(
        "computing beyond its deadline",
        settings.deadline(),
        () -> computing.abandoned() >= MOST_ABANDONED,
        () -> 0);
    meters.gauge("courant.computing.queued", computing, Computing::queued);
    meters.gauge("courant.computing.abandoned", computing, Computing::abandoned);
    return computing;
  }

  /** Kafka's client counts its lag from what it has fetched: not what anybody wants to know. */
  @Bean
  MeterFilter noLagOfTheClient() {
    return MeterFilter.denyNameStartsWith("kafka.consumer.fetch.manager.records.lag");
  }
}
