package dev.courant.publish.warmup;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks the service for what readers ask for, as a client, until the JVM has loaded and compiled
 * what answers: the first home page after a start took 1.6 to 4 s on two busy cores. It begins once
 * there is something to list, and rests as long as it works. Nothing depends on it: whatever fails
 * is left.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
  private static final String LIST = "/api/v1/articles?limit=20";

  /** A list shorter than this warms little. */
  private static final int ENOUGH = 20;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final int rounds;
  private volatile boolean closed;
  private volatile Thread thread = new Thread();

  /**
   * A warm-up.
   *
   * @param rounds how often each page is asked for; 0 for none
   */
  WarmUp(int rounds) {
    this.rounds = rounds;
  }

  /**
   * Begins in the background.
   *
   * @param service the address that the service itself answers at
   */
  void start(URI service) {
    if (rounds > 0) {
      thread = Thread.ofPlatform().name("warm-up").daemon().start(() -> run(service));
    }
  }

  private void run(URI service) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Pages pages = new Pages(client, service);
      if (pages.await()) {
        warm(pages);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("The warm-up ends early: {}", e.toString());
    }
  }

  private void warm(Pages pages) throws InterruptedException {
    long began = System.nanoTime();
    for (int i = 0; i < rounds && !closed && !isOver(began, MOST); i++) {
      long round = System.nanoTime();
      pages.askAll();
      Thread.sleep(Duration.ofNanos(System.nanoTime() - round));
    }
    log.debug("Warmed up in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private static boolean isOver(long began, Duration most) {
    return System.nanoTime() - began > most.toNanos();
  }

  /** Ends it; what it has asked for is not waited for. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  /** What it asks for. */
  private final class Pages {
    private final HttpClient client;
    private final URI service;

    Pages(HttpClient client, URI service) {
      this.client = client;
      this.service = service;
    }

    /** Whether there is enough to list before patience ends. */
    boolean await() throws InterruptedException {
      long began = System.nanoTime();
      while (!closed && !isOver(began, PATIENCE)) {
        if (items(LIST).size() >= ENOUGH) {
          return true;
        }
        Thread.sleep(LOOK_AGAIN);
      }
      return false;
    }

    void askAll() throws InterruptedException {
      ask("/");
      JsonNode articles = items(LIST);
      if (!articles.isEmpty()) {
        askFor(articles.get(0));
      }
      JsonNode stories = items("/api/v1/stories?limit=20");
      if (!stories.isEmpty()) {
        ask("/stories/" + stories.get(0).path("id").asString());
      }
    }

    private void askFor(JsonNode card) throws InterruptedException {
      String id = card.path("id").asString();
      List<String> addresses =
          new ArrayList<>(List.of("/articles/" + id, "/api/v1/articles/" + id));
      addresses.add(LIST + "&language=" + card.at("/original/language").asString());
      addresses.add(LIST + "&topic=" + card.at("/section/topic/code").asString());
      addresses.add(LIST + "&until=" + card.path("ingestedAt").asString());
      for (String address : addresses) {
        ask(address);
      }
    }

    /** None where the service does not answer yet. */
    private JsonNode items(String path) throws InterruptedException {
      try {
        return EventCodec.mapper().readTree(ask(path)).path("items");
      } catch (JacksonException e) {
        return EventCodec.mapper().createArrayNode();
      }
    }

    private byte[] ask(String path) throws InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(service + path))
              .timeout(ANSWER)
              .header("User-Agent", "Courant/0.1 (warm-up)")
              .build();
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      } catch (IOException e) {
        log.debug("No answer to {}: {}", path, e.toString());
        return new byte[0];
      }
    }
  }
}
