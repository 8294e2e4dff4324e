package dev.courant.ingest.catalogue;

import dev.courant.ingest.ownership.BrokerSetup;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.model.TopicLayout;
import dev.courant.runtime.BrokerAdmin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
  @Bean
  @ConditionalOnMissingBean
  FeedCatalogue feedCatalogue(@Value("${courant.ingest.catalogue}") Resource file) {
    return new BundledCatalogue(file);
  }

  @Bean
  WholeTopic wholeTopic(ConsumerFactory<String, byte[]> consumers) {
    return new WholeTopic(consumers);
  }

  @Bean
  FeedTopic feedTopic(WholeTopic topics, KafkaOperations<String, byte[]> kafka) {
    return new KafkaFeedTopic(topics, kafka);
  }

  @Bean
  CatalogueLoader catalogueLoader(
      FeedCatalogue catalogue, FeedTopic topic, FeedPlacement placement) {
    return new CatalogueLoader(catalogue, topic, placement);
  }

  @Bean
  BrokerSetup topicsAndCatalogue(BrokerAdmin admin, TopicLayout layout, CatalogueLoader loader) {
    return new TopicsAndCatalogue(admin, layout, loader);
  }
}
