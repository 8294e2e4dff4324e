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
    boolean conditional =
        exchange.getRequestHeaders().containsKey("If-None-Match")
            || exchange.getRequestHeaders().containsKey("If-Modified-Since");
    @Nullable Fault fault = faults.get(address.toUri().getHost());
    if (fault != null) {
      await(fault.delay());
    }
    int status = 0;
    if (fault != null && fault.status() != 0) {
      status = fault.status();
      exchange.sendResponseHeaders(status, NO_BODY);
    } else if (fault == null || !fault.hangUp()) {
      status = answer(exchange, document(address));
    }
    log.add(new RequestLog.Request(address.value(), conditional, status));
  }

  private Optional<Document> document(CanonicalUrl address) {
    Optional<Document> document = outlets.at(address);
    return document.isEmpty() && address.toUri().getPath().equals("/robots.txt")
        ? Optional.of(PERMISSIVE_ROBOTS)
        : document;
  }

  private static int answer(HttpExchange exchange, Optional<Document> found) throws IOException {
    if (found.isEmpty()) {
      exchange.sendResponseHeaders(404, NO_BODY);
      return 404;
    }
    Document document = found.get();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", document.contentType());
    if (document.status() == 200) {
      headers.set("ETag", Conditions.entityTag(document));
      headers.set("Last-Modified", Conditions.lastModified(document));
      headers.set("Vary", "Accept-Encoding");
      if (Conditions.unchanged(exchange.getRequestHeaders(), document)) {
        exchange.sendResponseHeaders(304, NO_BODY);
        return 304;
      }
    }
    send(exchange, document);
    return document.status();
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
