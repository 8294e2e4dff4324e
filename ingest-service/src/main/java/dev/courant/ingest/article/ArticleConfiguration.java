package dev.courant.ingest.article;

import dev.courant.ingest.article.ArticlePartition.WriteLimits;
import dev.courant.ingest.fetch.FetchSettings;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.Pages;
import dev.courant.model.TopicLayout;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class ArticleConfiguration {
  @Bean
  ArticlePartitionFactory articlePartitionFactory(
      Pages pages,
      SightingIntake sightings,
      ArticleIntake articles,
      FetchSettings fetch,
      ArticleSettings settings) {
    return new ArticlePartitionFactory(
        sightings,
        new PageWork(pages, articles),
        new WriteLimits(fetch.perHostConcurrency(), settings.perTransaction()));
  }

  @Bean
  ArticleWorker articleWorker(ArticlePartitions partitions, ArticleSettings settings, Clock clock) {
    return new ArticleWorker(partitions, settings, clock);
  }

  @Bean
  KafkaSightings kafkaSightings(
      ConsumerFactory<String, byte[]> consumers, ArticlePartitions partitions, TopicLayout layout) {
    return new KafkaSightings(consumers, partitions, new SitePartitioner(layout.partitions()));
  }
}
