package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.newsroom.Newsroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What ingest-service is started with in front of a newsroom. */
record IngestSettings(String kafka, int partitions, Newsroom newsroom, Path directory) {

  IngestSettings(Infrastructure infrastructure, Newsroom newsroom, Path directory) {
    this(infrastructure.kafka(), infrastructure.partitions(), newsroom, directory);
  }

  /** Of an instance that polls every feed about once a second. */
  List<String> polledEverySecond() {
    return polledEverySecond(Newswire.freePort());
  }

  /** The same on a port of its own. */
  List<String> polledEverySecond(int port) {
    return polled(port, Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  /** Of one of several instances, which goes by that name towards the outlets. */
  List<String> polled(String name, Duration atLeast, Duration atMost) {
    List<String> settings = new ArrayList<>(polled(Newswire.freePort(), atLeast, atMost));
    settings.add("--courant.ingest.fetch.user-agent=" + name);
    return List.copyOf(settings);
  }

  private List<String> polled(int port, Duration atLeast, Duration atMost) {
    return List.of(
        "--courant.kafka.bootstrap-servers=" + kafka,
        "--courant.topics.partitions=" + partitions,
        "--server.port=" + port,
        "--courant.ingest.catalogue=" + catalogue().toUri(),
        "--courant.ingest.fetch.relay=" + newsroom.relay(),
        "--courant.ingest.fetch.per-host-delay=0s",
        "--courant.ingest.poll.first-interval=" + atLeast.toMillis() + "ms",
        "--courant.ingest.poll.min-interval=" + atLeast.toMillis() + "ms",
        "--courant.ingest.poll.max-interval=" + atMost.toMillis() + "ms",
        "--courant.ingest.intake.retry-page-after=1s",
        "--courant.ingest.intake.confirm-missing-after=1s");
  }

  private Path catalogue() {
    List<Map<String, Object>> feeds = newsroom.feeds().stream().map(IngestSettings::line).toList();
    try {
      Path file = directory.resolve("catalogue.json");
      return Files.write(file, EventCodec.encode(Map.of("version", "1", "feeds", feeds)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> line(Feed feed) {
    return Map.of("id", feed.id(), "url", feed.url(), "outlet", feed.outlet());
  }
}
