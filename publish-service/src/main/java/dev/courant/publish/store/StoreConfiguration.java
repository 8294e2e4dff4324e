package dev.courant.publish.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {
  private static final String DATABASE = "courant";

  /** Answered from memory: a store that is away delays no probe. */
  @Bean
  ReactiveHealthIndicator storeHealthIndicator(StoreReadiness store) {
    return () ->
        Mono.fromSupplier(() ->
            store
                .obstacle()
                .map(why -> Health.outOfService().withDetail("waitingFor", why).build())
                .orElseGet(() -> Health.up().build()));
  }

  /** MongoDB as the store. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "courant.publish.store.kind",
      havingValue = "mongodb",
      matchIfMissing = true)
  static class InMongo {
    @Bean
    MongoClient mongoClient(StoreSettings settings) {
      long wait = settings.timeout().toMillis();
      return MongoClients.create(
          MongoClientSettings.builder()
              .applicationName("courant-publish")
              .applyToClusterSettings(s -> s.serverSelectionTimeout(wait, TimeUnit.MILLISECONDS))
              .applyConnectionString(new ConnectionString(settings.uri()))
              .build());
    }

    @Bean
    RebuildMarker rebuildMarker(MongoClient client, StoreSettings settings) {
      return store(client, settings);
    }

    @Bean
    ArticleStore articleStore(MongoClient client, StoreSettings settings) {
      return new ChunkedArticleStore(store(client, settings));
    }

    private static MongoArticleStore store(MongoClient client, StoreSettings settings) {
      ConnectionString address = new ConnectionString(settings.uri());
      String database = Objects.requireNonNullElse(address.getDatabase(), DATABASE);
      Duration timeout = settings.timeout();
      return new MongoArticleStore(client.getDatabase(database), timeout);
    }
  }
}
