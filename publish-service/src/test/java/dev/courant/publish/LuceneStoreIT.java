package dev.courant.publish;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneStoreIT {
  private static final String READY = "/actuator/health/readiness";

  @TempDir Path directory;

  private final String group = "test-" + UUID.randomUUID();
  private final ArticleSummarized first = harbour(UUID.randomUUID().toString());
  private final ArticleSummarized second = corrected(first, "Corrigido");
  private final String path = "/api/v1/articles/" + first.id();

  @Test
  void servesEverythingAgainAfterARestartAndPublishesNothingAgain() {
    try (RunningService service = start()) {
      service.log().append(first, second);
      await().until(() -> service.log().cardsOf(first.id()).size() == 2);
      assertThat(body(service)).contains("Corrigido");
    }
    try (RunningService service = start()) {
      service.awaitStatus(READY, 200);
      assertThat(body(service)).contains("Corrigido");
      ArticleSummarized marker = harbour(UUID.randomUUID().toString());
      service.log().append(marker);
      await().until(() -> !service.log().cardsOf(marker.id()).isEmpty());
      assertThat(service.log().cardsOf(first.id()))
          .extracting(ArticlePublished::revision)
          .containsExactly(1, 2);
    }
  }

  @Test
  void fillsAnIndexAgainWhoseFilesAreTakenAwayWhileItRuns() throws IOException {
    try (RunningService service = start()) {
      service.log().append(first);
      service.awaitStatus(READY, 200);
      service.awaitStatus(path, 200);
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
      service.log().append(second);
      await().until(() -> body(service).contains("Corrigido") && !files().isEmpty());
      service.awaitStatus(READY, 200);
      assertThat(body(service)).contains("Corrigido");
    }
  }

  @Test
  void findsWordsBesideFilters() {
    String word = "palavra" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    try (RunningService service = start()) {
      service.log().append(corrected(first, "Porto " + word));
      service.awaitStatus(path, 200);
      assertThat(list(service, "?q=" + word)).contains("\"total\":1").contains("\"filled\":");
      assertThat(list(service, "?country=EG&q=" + word)).contains("\"total\":0");
    }
  }

  @Test
  void saysWhatMayHaveBeenMeantByAWordThatNoArticleHas() {
    try (RunningService service = start()) {
      service.log().append(first);
      service.awaitStatus(path, 200);
      assertThat(list(service, "?q=headline:Aroiera+-tempestade"))
          .contains("\"total\":0", "\"suggestions\":[\"headline:Aroeira -tempestade\"]");
      assertThat(list(service, "?country=EG&q=Aroiera")).contains("\"suggestions\":[]");
      assertThat(list(service, "?q=Aroeira")).contains("\"suggestions\":[]");
      assertThat(list(service, "")).doesNotContain("suggestions");
    }
  }

  private RunningService start() {
    return RunningService.startIn(
        group,
        "--courant.publish.store.kind=lucene",
        "--courant.publish.index.directory=" + directory);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private String body(RunningService service) {
    return new String(service.get(path).body(), StandardCharsets.UTF_8);
  }

  private static String list(RunningService service, String query) {
    return new String(service.get("/api/v1/articles" + query).body(), StandardCharsets.UTF_8);
  }
}
