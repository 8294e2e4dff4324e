package dev.courant.ingest.intake;

import dev.courant.ingest.page.Pages;
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
  ArticleIntake articleIntake(Pages pages, IntakeSettings settings, Clock clock) {
    return new ArticleIntake(pages, settings, clock);
  }
}
