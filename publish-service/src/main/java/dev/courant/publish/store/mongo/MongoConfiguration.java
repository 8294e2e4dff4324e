package dev.courant.publish.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.ChunkedArticleStore;
import dev.courant.publish.store.RebuildMarker;
import dev.courant.publish.store.StoreSettings;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** MongoDB as the store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "courant.publish.store.kind",
    havingValue = "mongodb",
    matchIfMissing = true)
class MongoConfiguration {
  private static final String DATABASE = "courant";

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
    return new MongoRebuildMarker(database(client, settings), settings.timeout());
  }

  @Bean
  MongoArticleStore mongoArticleStore(MongoClient client, StoreSettings settings, Clock clock) {
    return new MongoArticleStore(database(client, settings), settings.timeout(), clock);
  }

  @Bean
  @Primary
  ArticleStore articleStore(MongoArticleStore store) {
    return new ChunkedArticleStore(store);
  }

  @Bean
  MongoStoryStore storyStore(MongoClient client, StoreSettings settings) {
    return new MongoStoryStore(database(client, settings), settings.timeout());
  }

  private static MongoDatabase database(MongoClient client, StoreSettings settings) {
    String named = new ConnectionString(settings.uri()).getDatabase();
    return client.getDatabase(Objects.requireNonNullElse(named, DATABASE));
  }
}
