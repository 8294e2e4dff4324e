package dev.courant.publish.store.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryStore;
import dev.courant.publish.store.StoryStoreContract;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;

final class MongoStoryStoreIT implements StoryStoreContract {
  private final String database = "test-" + UUID.randomUUID();
  private final MongoClient client = MongoClients.create(Infrastructure.shared().mongo(database));
  private final MongoStoryStore store = new MongoStoryStore(client.getDatabase(database), DEADLINE);

  @Override
  public StoryStore stories() {
    return store;
  }

  @Override
  public StoryProgress progress() {
    return store;
  }

  @BeforeEach
  void begin() {
    store.begin("log").block(DEADLINE);
  }

  @AfterEach
  void drop() {
    Mono.from(client.getDatabase(database).drop()).block(DEADLINE);
    client.close();
  }
}
