package dev.courant.publish.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MongoArticleStoreIT implements ArticleStoreContract {
  private final String database = "test-" + UUID.randomUUID();
  private final MongoClient client = MongoClients.create(Infrastructure.shared().mongo(database));
  private final MongoArticleStore store =
      new MongoArticleStore(client.getDatabase(database), DEADLINE);

  @Override
  public ArticleStore store() {
    return store;
  }

  @BeforeEach
  void prepare() {
    store.prepare().block(DEADLINE);
  }

  @Test
  void remembersThatItIsComplete() {
    Assertions.assertThat(store.complete().block(DEADLINE)).isFalse();
    store.markComplete().block(DEADLINE);
    Assertions.assertThat(store.complete().block(DEADLINE)).isTrue();
  }

  @AfterEach
  void drop() {
    reactor.core.publisher.Mono.from(client.getDatabase(database).drop()).block(DEADLINE);
    client.close();
  }
}
