package dev.courant.publish.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

  @Bean
  OpenStore openStore(StoreSettings settings) {
    if (settings.uri().startsWith("memory:")) {
      InMemoryArticleStore store = new InMemoryArticleStore();
      return new OpenStore(store, () -> {});
    }
    ConnectionString address = new ConnectionString(settings.uri());
    MongoClient client = MongoClients.create(client(address, settings.timeout()));
    String database = Objects.requireNonNullElse(address.getDatabase(), DATABASE);
    MongoArticleStore store =
        new MongoArticleStore(client.getDatabase(database), settings.timeout());
    return new OpenStore(store, client::close);
  }

  private static MongoClientSettings client(ConnectionString address, Duration timeout) {
    long wait = timeout.toMillis();
    return MongoClientSettings.builder()
        .applicationName("courant-publish")
        .applyToClusterSettings(s -> s.serverSelectionTimeout(wait, TimeUnit.MILLISECONDS))
        .applyConnectionString(address)
        .build();
  }

  @Bean
  RebuildableStore articleStore(OpenStore open) {
    return open.articles();
  }

  @Bean
  ReactiveHealthIndicator storeHealthIndicator(RebuildMarker marker) {
    return () ->
        marker
            .complete()
            .map(complete -> Health.up().withDetail("complete", complete).build())
            .onErrorResume(StoreUnavailableException.class, e -> Mono.just(Health.down(e).build()));
  }

  /** The store that the settings name, and what ends its connections. */
  record OpenStore(RebuildableStore articles, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
