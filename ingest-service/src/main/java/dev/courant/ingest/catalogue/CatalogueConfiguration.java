package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.FeedPlacement;
import dev.courant.ingest.poll.Opening;
import dev.courant.model.TopicLayout;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.ProducerFactory;

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
    return new FeedTopic(topics, kafka);
  }

  @Bean
  KafkaRehoming rehoming(
      WholeTopic topics, FeedPlacement placement, ProducerFactory<String, byte[]> producers) {
    return new KafkaRehoming(topics, placement, producers.getConfigurationProperties());
  }

  @Bean
  CatalogueLoader catalogueLoader(
      FeedCatalogue catalogue, FeedTopic topic, FeedPlacement placement) {
    return new CatalogueLoader(catalogue, topic, placement);
  }

  @Bean
  Opening opening(Admin admin, TopicLayout layout, KafkaRehoming rehoming, CatalogueLoader loader) {
    return new BrokerOpening(admin, layout, rehoming, loader);
  }
}
