package dev.courant.publish.syndication;

import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyndicationSettings.class)
class SyndicationConfiguration {
  @Bean
  Withdrawals withdrawals() {
    return new Withdrawals();
  }

  @Bean
  SupervisedLoop withdrawalsLoop(
      Loops loops, TopicReaders readers, Withdrawals withdrawals, Clock clock) {
    return loops.loop("withdrawals", new WithdrawalsFollower(readers, withdrawals, clock));
  }
}
