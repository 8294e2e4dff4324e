package dev.courant.publish.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.courant.publish.store.ArticleHistory;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.ArticleStoreContract;
import dev.courant.publish.store.EntityCounts;
import dev.courant.publish.store.FillState;
import dev.courant.publish.store.Ticks;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

final class MongoArticleStoreIT implements ArticleStoreContract {
  private final String database = "test-" + UUID.randomUUID();
  private final MongoClient client = MongoClients.create(Infrastructure.shared().mongo(database));
  private final Ticks clock = new Ticks(Instant.parse("2026-11-24T00:00:00Z"));
  private final MongoArticleStore store =
      new MongoArticleStore(client.getDatabase(database), DEADLINE, clock);
  private final MongoRebuildMarker marker =
      new MongoRebuildMarker(client.getDatabase(database), DEADLINE);

  @Override
  public ArticleStore store() {
    return store;
  }

  @Override
  public ArticleHistory history() {
    return store;
  }

  @Override
  public EntityCounts names() {
    return store;
  }

  @Override
  public Ticks clock() {
    return clock;
  }

  @BeforeEach
  void prepare() {
    marker.prepare().block(DEADLINE);
  }

  @Test
  void remembersHowFarItIsFilledUntilItIsComplete() {
    FillState begun = Objects.requireNonNull(marker.state().block(DEADLINE));
    FillState farther = begun.at("log", Map.of(0, 7L));
    assertThat(marker.remember(farther).block(DEADLINE)).isTrue();
    marker.prepare().block(DEADLINE);
    assertThat(marker.state().block(DEADLINE)).isEqualTo(farther);
    assertThat(marker.remember(farther.completed()).block(DEADLINE)).isTrue();
    assertThat(marker.remember(farther).block(DEADLINE)).isFalse();
    assertThat(marker.state().block(DEADLINE)).isEqualTo(farther.completed());
  }

  @Test
  void forgetsHowFarItIsFilledWithItsArticles() {
    FillState begun = Objects.requireNonNull(marker.state().block(DEADLINE));
    Mono.from(client.getDatabase(database).getCollection("articles").drop()).block(DEADLINE);
    assertThat(marker.state().block(DEADLINE)).isNull();
    marker.prepare().block(DEADLINE);
    assertThat(marker.remember(begun.completed()).block(DEADLINE)).isFalse();
  }

  @AfterEach
  void drop() {
    Mono.from(client.getDatabase(database).drop()).block(DEADLINE);
    client.close();
  }
}
