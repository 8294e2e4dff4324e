package dev.courant.ingest.intake;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ArticleIntake articleIntake(IntakeSettings settings, Clock clock) {
    return new ArticleIntake(settings, clock);
  }

  @Bean
  SightingIntake sightingIntake() {
    return new SightingIntake();
  }

  @Bean
  EntryReader entryReader(IntakeSettings settings) {
    return new EntryReader(settings.maxBody());
  }
}
