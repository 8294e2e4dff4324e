package dev.courant.publish;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RebuildIT {
  private final String group = "test-" + UUID.randomUUID();

  @Test
  void losesNothingWithItsStoreAndPublishesNothingAgain() {
    ArticleSummarized first = harbour(UUID.randomUUID().toString());
    ArticleSummarized second = corrected(first, "Corrigido");
    String path = "/api/v1/articles/" + first.id();
    try (RunningService service = RunningService.start(group, group)) {
      service.log().append(first, second);
      await().until(() -> service.log().cardsOf(first.id()).size() == 2);
    }
    try (RunningService service = RunningService.start(group, group + "-new")) {
      service.awaitStatus("/actuator/health/readiness", 200);
      assertThat(new String(service.get(path).body(), StandardCharsets.UTF_8))
          .contains("Corrigido");
      ArticleSummarized marker = harbour(UUID.randomUUID().toString());
      service.log().append(marker);
      await().until(() -> !service.log().cardsOf(marker.id()).isEmpty());
      assertThat(service.log().cardsOf(first.id()))
          .extracting(ArticlePublished::revision)
          .containsExactly(1, 2);
    }
  }
}
