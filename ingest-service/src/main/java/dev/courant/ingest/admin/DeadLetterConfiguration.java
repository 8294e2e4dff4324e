package dev.courant.ingest.admin;

import dev.courant.operations.log.Connection;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.TopicSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {
  @Bean
  Connection operatorsConnection(KafkaAdmin settings) {
    return new Connection(settings.getConfigurationProperties());
  }

  @Bean
  DeadLetterAccess deadLetterAccess(Connection connection, TopicSettings topics, Clock clock) {
    return new DeadLetterAccess(connection, topics.layout(), clock);
  }

  @Bean
  SupervisedLoop deadLetterGaugesLoop(Loops loops, Connection connection, MeterRegistry meters) {
    return loops.loop("dead-letter-gauges", new DeadLetterGauges(connection, meters));
  }

  @Bean
  SupervisedLoop logGapsLoop(Loops loops, Connection connection, MeterRegistry meters) {
    return loops.loop("log-gaps", new LogGapWatch(connection, meters));
  }
}
