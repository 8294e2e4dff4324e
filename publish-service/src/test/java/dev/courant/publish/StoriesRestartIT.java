package dev.courant.publish;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.SampleStories.Sample;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One service at a time: those of one process share the threads of their servers. */
final class StoriesRestartIT {
  private final String group = "test-" + UUID.randomUUID();
  private final String directory = "target/index-" + UUID.randomUUID();

  /** With MongoDB the second start finds an empty database, with Lucene the index of the first. */
  @ParameterizedTest
  @ValueSource(strings = {"lucene", "mongodb"})
  void hasEveryStoryAfterARestart(String kind) {
    Sample quake = quake(UUID.randomUUID().toString(), NOON);
    try (RunningService service = start(kind)) {
      service.log().tell(quake);
      check(service, quake);
    }
    try (RunningService service = start(kind)) {
      check(service, quake);
    }
  }

  private RunningService start(String kind) {
    return RunningService.startIn(
        group,
        "--courant.publish.store.kind=" + kind,
        "--courant.publish.index.directory=" + directory);
  }

  private static void check(RunningService service, Sample quake) {
    String path = "/api/v1/stories/" + quake.id();
    quake.articles().forEach(a -> service.awaitStatus("/api/v1/articles/" + a.id(), 200));
    service.awaitStatus(path, 200);
    assertThat(EventCodec.decode(service.get(path).body(), StoryTold.class))
        .isEqualTo(quake.told());
    byte[] list = service.get("/api/v1/stories?articles=2&language=ar").body();
    assertThat(new String(list, StandardCharsets.UTF_8)).contains(quake.id().value());
  }
}
