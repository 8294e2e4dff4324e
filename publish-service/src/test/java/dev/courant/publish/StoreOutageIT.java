package dev.courant.publish;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.courant.model.ArticleSummarized;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StoreOutageIT {
  @Test
  void publishesOnceEverythingThatCameInWhileTheStoreWasAway() {
    MongoServer before = new MongoServer(new MemoryBackend());
    InetSocketAddress address = before.bind();
    String uri = "mongodb://127.0.0.1:" + address.getPort() + "/courant";
    try (RunningService service =
        RunningService.startOn(uri, "--courant.publish.store.timeout=1s")) {
      service.awaitStatus("/actuator/health/readiness", 200);
      before.shutdownNow();
      ArticleSummarized article = harbour(UUID.randomUUID().toString());
      service.log().append(article);
      service.awaitStatus("/actuator/health/readiness", 503);
      assertThat(service.get("/api/v1/articles").statusCode()).isEqualTo(503);
      assertThat(service.get("/").statusCode()).isEqualTo(503);
      HttpResponse<byte[]> status = service.get("/status");
      assertThat(status.statusCode()).isEqualTo(200);
      assertThat(new String(status.body(), StandardCharsets.UTF_8))
          .contains("The store does not answer, so nothing can be said about it.");
      assertThat(service.log().cardsOf(article.id())).isEmpty();
      MongoServer after = new MongoServer(new MemoryBackend());
      after.bind(address);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(service.log().cardsOf(article.id())).hasSize(1));
      service.awaitStatus("/api/v1/articles/" + article.id(), 200);
      service.awaitStatus("/actuator/health/readiness", 200);
      after.shutdownNow();
    }
  }
}
