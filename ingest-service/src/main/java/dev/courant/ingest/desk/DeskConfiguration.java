package dev.courant.ingest.desk;

import dev.courant.ingest.fetch.FetchSettings;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.Pages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
  @Bean
  DeskRules deskRules(
      Pages pages,
      SightingIntake sightings,
      ArticleIntake articles,
      FetchSettings fetch,
      DeskSettings settings) {
    return new DeskRules(
        pages, sightings, articles, fetch.perHostConcurrency(), settings.articlesPerTransaction());
  }

  @Bean
  DeskWork deskWork(Desks desks, DeskSettings settings, Clock clock) {
    return new DeskWork(desks, settings, clock);
  }

  @Bean
  KafkaSightings kafkaSightings(ConsumerFactory<String, byte[]> consumers, Desks desks) {
    return new KafkaSightings(consumers, desks);
  }
}
