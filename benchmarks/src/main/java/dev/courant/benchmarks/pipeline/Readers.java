package dev.courant.benchmarks.pipeline;

import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.benchmarks.services.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What those who read cost publish-service, in processor time: a list of 20 articles, and an event
 * of the live stream for one client of many.
 */
final class Readers {
  private static final int LISTS = 600;
  private static final int CLIENTS = 100;
  private static final int EVENTS = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Chain chain;
  private final ServiceProcess publish;

  Readers(Chain chain, ServiceProcess publish) {
    this.chain = chain;
    this.publish = publish;
  }

  /** The figures; {@code articleMillis} is what publishing an article costs without clients. */
  Map<String, Object> measure(SavedArticles texts, int run, double articleMillis)
      throws InterruptedException {
    Map<String, Object> figures = new LinkedHashMap<>();
    lists();
    Duration before = publish.cpu();
    long[] nanos = lists();
    double millis = publish.cpu().minus(before).toNanos() / 1e6 / LISTS;
    figures.put("list_ms", PipelineBenchmark.rounded(millis));
    figures.put("list_p50_ms", PipelineBenchmark.rounded(nanos[LISTS / 2] / 1e6));
    figures.put("list_p99_ms", PipelineBenchmark.rounded(nanos[LISTS * 99 / 100] / 1e6));
    figures.put(
        "client_event_micros", PipelineBenchmark.rounded(stream(texts, run, articleMillis)));
    return figures;
  }

  private long[] lists() {
    long[] nanos = new long[LISTS];
    for (int i = 0; i < LISTS; i++) {
      nanos[i] = publish.get("/api/v1/articles?limit=20", PATIENCE).nanos();
    }
    Arrays.sort(nanos);
    return nanos;
  }

  /** Microseconds of an event for a client, beyond what the article itself costs. */
  private double stream(SavedArticles texts, int run, double articleMillis)
      throws InterruptedException {
    AtomicLong events = new AtomicLong();
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicLong open = new AtomicLong();
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> follow(http, open, events));
      }
      await(open, CLIENTS);
      Duration before = publish.cpu();
      chain.pass(texts, run, EVENTS);
      await(events, (long) CLIENTS * EVENTS);
      double millis = publish.cpu().minus(before).toNanos() / 1e6 - articleMillis * EVENTS;
      clients.shutdownNow();
      http.shutdownNow();
      return 1_000 * millis / Math.max(1, events.get());
    }
  }

  private void follow(HttpClient http, AtomicLong open, AtomicLong events) {
    HttpRequest request =
        HttpRequest.newBuilder(publish.address("/api/v1/articles/stream")).build();
    try (Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      open.incrementAndGet();
      lines.filter(line -> line.startsWith("data:")).forEach(_ -> events.incrementAndGet());
    } catch (IOException | UncheckedIOException e) {
      // The measurement is over, or the client was cut off: its events are missing then.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(AtomicLong count, long wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count.get() < wanted && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}
