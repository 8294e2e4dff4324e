package dev.courant.publish.warmup;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks the service for what readers ask for, as a client, until the JVM has loaded and compiled
 * what answers: the first home page after a start took 1.6 to 4 s on two busy cores. It begins once
 * there is something to list, and rests twice as long as it works. Nothing depends on it: whatever
 * fails is left.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
  private static final String LIST = "/api/v1/articles?limit=20";

  /** A list shorter than this warms little. */
  private static final int ENOUGH = 20;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofMinutes(1);

  /** Pages take more than lists, above all where stories are large: only every so many rounds. */
  private static final int PAGES_EVERY = 4;

  /** How much longer it rests than it works. */
  private static final int REST = 2;

  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final int rounds;
  private volatile boolean closed;
  private volatile Thread thread = new Thread();

  /**
   * A warm-up.
   *
   * @param rounds how often lists are asked for; 0 for none
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
      pages.askLists();
      if (i % PAGES_EVERY == 0) {
        pages.askPages();
      }
      Thread.sleep(Duration.ofNanos(REST * (System.nanoTime() - round)));
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

    void askLists() throws InterruptedException {
      JsonNode articles = items(LIST);
      if (articles.isEmpty()) {
        return;
      }
      JsonNode card = articles.get(0);
      ask("/api/v1/articles/" + card.path("id").asString());
      ask(LIST + "&language=" + card.at("/original/language").asString());
      ask(LIST + "&topic=" + card.at("/section/topic/code").asString());
      ask(LIST + "&until=" + card.path("ingestedAt").asString());
    }

    void askPages() throws InterruptedException {
      ask("/");
      for (JsonNode article : items("/api/v1/articles?limit=1")) {
        ask("/articles/" + article.path("id").asString());
      }
      for (JsonNode story : items("/api/v1/stories?limit=1")) {
        ask("/stories/" + story.path("id").asString());
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
