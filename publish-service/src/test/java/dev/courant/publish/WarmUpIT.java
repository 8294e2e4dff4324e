package dev.courant.publish;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WarmUpIT {
  private static final List<String> ASKED =
      List.of("\"/\"", "\"/api/v1/articles\"", "\"/articles/{id}\"", "\"/stories/{id}\"");

  @Test
  void asksForWhatReadersAskForOnceThereAreArticles() {
    try (RunningService service =
        RunningService.startIn(
            "test-" + UUID.randomUUID(),
            "--courant.publish.warm-up.rounds=9",
            "--courant.publish.store.kind=lucene")) {
      service
          .log()
          .append(
              Stream.generate(() -> harbour(UUID.randomUUID().toString()))
                  .limit(20)
                  .toArray(ArticleSummarized[]::new));
      service.log().tell(SampleStories.quake(UUID.randomUUID().toString(), SampleArticles.NOON));
      await()
          .untilAsserted(
              () -> ASKED.forEach(uri -> assertThat(requests(service)).anyMatch(has(uri, 200, 3))));
    }
  }

  private static Predicate<String> has(String uri, int status, int times) {
    return line ->
        line.contains("uri=" + uri)
            && line.contains("status=\"" + status + "\"")
            && Double.parseDouble(line.substring(line.lastIndexOf(' '))) >= times;
  }

  private static List<String> requests(RunningService service) {
    String figures = new String(service.get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
    return figures
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .toList();
  }
}
