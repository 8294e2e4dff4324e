package dev.courant.ingest.article;

import dev.courant.ingest.article.ArticlePartition.Limits;
import dev.courant.ingest.fetch.FetchSettings;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.Pages;
import dev.courant.ingest.work.BoundedWork;
import dev.courant.ingest.work.WorkFigures;
import dev.courant.ingest.work.WritePause;
import dev.courant.model.Topics;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.Computing;
import dev.courant.runtime.ConsumerLag;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.Watchdog;
import dev.courant.runtime.WatchdogSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class ArticleConfiguration {
  @Bean
  PageWork pageWork(Pages pages, ArticleIntake intake, Computing computing) {
    return new PageWork(pages, intake, computing);
  }

  @Bean
  ArticlePartitionFactory articlePartitionFactory(
      SightingIntake sightings,
      PageWork pages,
      FetchSettings fetch,
      ArticleSettings settings,
      MeterRegistry meters) {
    return new ArticlePartitionFactory(
        sightings,
        pages,
        new Limits(
            fetch.perHostConcurrency(), settings.perTransaction(), new ArticleFigures(meters)));
  }

  @Bean(destroyMethod = "close")
  BoundedWork pageCheckWork(ArticleSettings settings, FetchSettings fetch) {
    return new BoundedWork("page-check-", settings.maxConcurrent(), fetch.longest());
  }

  @Bean
  ArticleWorker articleWorker(
      ArticlePartitions partitions,
      @Qualifier("pageCheckWork") BoundedWork work,
      WritePause pause,
      ArticleSettings settings,
      Clock clock) {
    return new ArticleWorker(partitions, work, pause, settings.remember(), clock);
  }

  @Bean
  SupervisedLoop pageChecksLoop(
      Loops loops,
      ArticleWorker worker,
      @Qualifier("pageCheckWork") BoundedWork work,
      WorkFigures figures) {
    figures.watch("pages", work, worker::oldest);
    return loops.loop("page-checks", worker);
  }

  @Bean
  KafkaSightings kafkaSightings(
      ConsumerFactory<String, byte[]> consumers,
      ArticlePartitions partitions,
      SitePartitioner partitioner,
      RecordFigures figures) {
    return new KafkaSightings(consumers, partitions, partitioner, figures);
  }

  @Bean
  SupervisedLoop sightingsLoop(Loops loops, KafkaSightings sightings) {
    return loops.loop("sightings", sightings);
  }

  @Bean
  ConsumerLag sightingsLag(
      BrokerAdmin admin,
      @Value("${spring.kafka.consumer.group-id}") String group,
      ArticlePartitions partitions,
      KafkaSightings sightings,
      MeterRegistry meters) {
    return new ConsumerLag(
        admin,
        group,
        () ->
            partitions.owned().stream()
                .map(one -> new TopicPartition(Topics.SIGHTINGS, one.number()))
                .toList(),
        sightings::reached,
        meters);
  }

  @Bean
  SupervisedLoop sightingsLagLoop(
      Loops loops,
      Watchdog watchdog,
      WatchdogSettings settings,
      ConsumerLag lag,
      KafkaSightings sightings) {
    watchdog.watch(
        "sightings",
        settings.deadline(),
        () -> lag.isWaiting() && !sightings.isHeldBack(),
        lag::committed);
    return loops.loop("sightings-lag", lag);
  }
}
