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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {
  @Bean
  TokenFilter tokenFilter(AdminSettings settings, CallbackPaths callbacks) {
    return new TokenFilter(AdminToken.of(settings), callbacks);
  }

  @Bean
  ProblemHandler problemHandler() {
    return new ProblemHandler();
  }

  @Bean
  FeedView feedView(ConsumerFactory<String, byte[]> consumers, OwnedStates own) {
    return new KafkaFeedView(consumers, own);
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
}
