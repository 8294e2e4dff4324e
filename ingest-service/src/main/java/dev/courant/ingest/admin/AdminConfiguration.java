package dev.courant.ingest.admin;

import dev.courant.ingest.catalogue.FeedCatalogue;
import dev.courant.ingest.catalogue.FeedTopic;
import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.ingest.ownership.OwnedStates;
import dev.courant.ingest.websub.CallbackPaths;
import dev.courant.ingest.websub.SubscribedFeeds;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {
  private static final int ADMIN_THREADS = 16;

  @Bean
  TokenFilter tokenFilter(AdminSettings settings, CallbackPaths callbacks) {
    return new TokenFilter(settings.adminToken(), callbacks);
  }

  @Bean
  ProblemHandler problemHandler() {
    return new ProblemHandler();
  }

  @Bean
  KafkaFeedView feedView(ConsumerFactory<String, byte[]> consumers, OwnedStates own) {
    return new KafkaFeedView(consumers, own);
  }

  @Bean
  SupervisedLoop feedViewLoop(Loops loops, KafkaFeedView view) {
    return loops.loop("feed-view", view);
  }

  @Bean
  FeedProbe feedProbe(Fetcher fetcher) {
    return new FeedProbe(fetcher, new FeedParser(FeedLimits.DEFAULT));
  }

  @Bean
  FeedDiscovery siteFeeds(Fetcher fetcher, FeedProbe probe) {
    return new FeedDiscovery(fetcher, probe);
  }

  @Bean
  FeedEditing feedEditing(
      FeedView view, FeedTopic topic, FeedPlacement placement, FeedCatalogue catalogue) {
    return new FeedEditing(view, topic, placement, catalogue);
  }

  @Bean
  SubscribedFeeds subscribedFeeds(FeedView view, FeedEditing editing) {
    return new EditedFeeds(view, editing);
  }

  @Bean
  FeedAdmission feedAdmission(FeedView view, FeedEditing editing, FeedProbe probe) {
    return new FeedAdmission(view, editing, probe);
  }

  /**
   * Requests that wait for Kafka or the network have platform threads: virtual ones that load a
   * class pin their carrier, and may then stop all others.
   */
  @Bean(destroyMethod = "shutdown")
  ThreadPoolTaskExecutor adminThreads() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("admin-");
    threads.setCorePoolSize(ADMIN_THREADS);
    threads.setDaemon(true);
    return threads;
  }

  @Bean
  WebFluxConfigurer blockingRequests(@Qualifier("adminThreads") ThreadPoolTaskExecutor threads) {
    return new WebFluxConfigurer() {
      @Override
      public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        configurer.setExecutor(threads);
      }
    };
  }
}
