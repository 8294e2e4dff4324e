package dev.courant.endtoend;

import dev.courant.model.ArticleId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client of the live stream (SSE), which comes back where it is cut off. */
final class LiveStream implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z2-7]{26})\"");
  private static final Duration LOOK = Duration.ofMillis(20);

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private volatile boolean open = true;

  private LiveStream(URI address) {
    this.address = address;
  }

  /** Connects to the service on a port of loopback. */
  static LiveStream at(int port) {
    LiveStream stream =
        new LiveStream(URI.create("http://127.0.0.1:" + port + "/api/v1/articles/stream"));
    Thread.ofPlatform().daemon().name("live-stream").start(stream::read);
    return stream;
  }

  private void read() {
    while (open) {
      try (Stream<String> lines =
          http.send(
                  HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build(),
                  HttpResponse.BodyHandlers.ofLines())
              .body()) {
        lines.filter(line -> line.startsWith("data:")).forEach(this::take);
      } catch (IOException | RuntimeException e) {
        LockSupport.parkNanos(LOOK.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void take(String line) {
    Matcher id = ID.matcher(line);
    if (id.find()) {
      seen.add(id.group(1));
    }
  }

  /** Waits until all have come; whether they did. */
  boolean await(Set<ArticleId> ids, Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    while (!ids.stream().allMatch(id -> seen.contains(id.value()))) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  @Override
  public void close() {
    open = false;
    http.shutdownNow();
  }
}
