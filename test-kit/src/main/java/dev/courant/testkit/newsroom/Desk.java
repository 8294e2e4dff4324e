package dev.courant.testkit.newsroom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.courant.model.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers the requests of a newsroom. */
final class Desk implements HttpHandler {
  private static final Document PERMISSIVE_ROBOTS =
      Document.text("text/plain; charset=utf-8", "User-agent: *\nAllow: /\n", Instant.EPOCH);
  private static final int NO_BODY = -1;
  private static final int CHUNKED = 0;
  private static final int HUNG_UP = 0;

  private final Outlets outlets;
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final RequestLog log = new RequestLog();
  private final CountDownLatch closed = new CountDownLatch(1);

  Desk(Outlets outlets) {
    this.outlets = outlets;
  }

  RequestLog log() {
    return log;
  }

  void fail(String host, Fault fault) {
    faults.put(host.toLowerCase(Locale.ROOT), fault);
  }

  void heal(String host) {
    faults.remove(host.toLowerCase(Locale.ROOT));
  }

  /** Ends every delay. */
  void close() {
    closed.countDown();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<CanonicalUrl> address = RelayedAddress.of(exchange.getRequestURI());
      if (!exchange.getRequestMethod().equals("GET") && !isHead(exchange)) {
        exchange.sendResponseHeaders(405, NO_BODY);
      } else if (address.isEmpty()) {
        exchange.sendResponseHeaders(404, NO_BODY);
      } else {
        answer(exchange, address.get());
      }
    }
  }

  private void answer(HttpExchange exchange, CanonicalUrl address) throws IOException {
    Instant arrived = Instant.now();
    Headers request = exchange.getRequestHeaders();
    Fault fault = faults.getOrDefault(address.toUri().getHost(), Fault.NONE);
    await(fault.delay());
    @Nullable Document document = fault.status() == 0 ? document(address) : null;
    int status = status(fault, request, document);
    // Before the answer, so that whoever has the answer finds the request in the log.
    log.add(
        new RequestLog.Request(
            address.value(),
            Optional.ofNullable(request.getFirst("User-Agent")).orElse(""),
            Conditions.given(request),
            status,
            new RequestLog.Span(arrived, Instant.now())));
    if (status != HUNG_UP) {
      send(exchange, status, document);
    }
  }

  private static int status(Fault fault, Headers request, @Nullable Document document) {
    if (fault.hangUp()) {
      return HUNG_UP;
    }
    if (document == null) {
      return fault.status() == 0 ? 404 : fault.status();
    }
    boolean unchanged = document.status() == 200 && Conditions.unchanged(request, document);
    return unchanged ? 304 : document.status();
  }

  private @Nullable Document document(CanonicalUrl address) {
    Document otherwise = address.toUri().getPath().equals("/robots.txt") ? PERMISSIVE_ROBOTS : null;
    return outlets.at(address).orElse(otherwise);
  }

  private static void send(HttpExchange exchange, int status, @Nullable Document document)
      throws IOException {
    if (document == null) {
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", document.contentType());
    headers.set("Vary", "Accept-Encoding");
    if (document.status() == 200) {
      headers.set("ETag", Conditions.entityTag(document));
      headers.set("Last-Modified", Conditions.lastModified(document));
    }
    if (status == 304) {
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      send(exchange, document);
    }
  }

  private static void send(HttpExchange exchange, Document document) throws IOException {
    boolean packed = document.content().gzipped() && acceptsGzip(exchange.getRequestHeaders());
    if (packed) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    if (isHead(exchange)) {
      exchange.sendResponseHeaders(document.status(), NO_BODY);
      return;
    }
    try (InputStream in =
        packed ? document.content().stored().open() : document.content().inflated()) {
      exchange.sendResponseHeaders(document.status(), CHUNKED);
      try (OutputStream out = exchange.getResponseBody()) {
        in.transferTo(out);
      }
    }
  }

  private static boolean acceptsGzip(Headers request) {
    @Nullable String accepted = request.getFirst("Accept-Encoding");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private void await(Duration delay) {
    try {
      closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
