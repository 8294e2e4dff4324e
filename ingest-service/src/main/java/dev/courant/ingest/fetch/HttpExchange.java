package dev.courant.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/** Asks over HTTP/1.1, under a deadline that also holds for a server that sends a byte a second. */
final class HttpExchange implements Exchange, AutoCloseable {
  /** What RFC 9309, 2.5 asks a crawler to read at least, rounded up. */
  private static final int ROBOTS_BYTES = 512 * 1024;

  private final CloseableHttpClient client;
  private final RequestWriter writer;
  private final int maxBytes;
  private final Clock clock;
  private final DeadlineTimer timer = new DeadlineTimer();

  HttpExchange(FetchSettings settings, Network network, Clock clock) {
    this.client = GuardedClient.open(settings, AddressGuard.of(settings), network);
    this.writer = new RequestWriter(settings.relay() == null ? null : Relay.to(settings.relay()));
    this.maxBytes = Math.toIntExact(settings.maxBytes().toBytes());
    this.clock = clock;
  }

  @Override
  public Answer send(Target target, FetchRequest request, TimeBudget time) throws FetchFailure {
    HttpUriRequestBase written = writer.write(target, request);
    long start = System.nanoTime();
    DeadlineTimer.Deadline deadline = timer.start(time.left(), written::cancel);
    try {
      return exchange(writer.host(target), written, request.purpose());
    } catch (IOException | RuntimeException e) {
      throw Failures.explain(e, target, deadline.isOver());
    } finally {
      deadline.stop();
      time.spend(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Answer exchange(HttpHost host, HttpUriRequestBase request, Purpose purpose)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(host, request, null);
    try {
      return read(response, purpose);
    } finally {
      request.cancel(); // closing alone would read on to the end of the body
      Closer.closeQuietly(response);
    }
  }

  private Answer read(ClassicHttpResponse response, Purpose purpose) throws IOException {
    ResponseHeaders headers = headers(response);
    int status = response.getCode();
    boolean wanted = status >= 200 && status < 300 && response.getEntity() != null;
    return Answer.of(
        status, headers, wanted ? body(response, headers, purpose) : new byte[0], clock.instant());
  }

  private byte[] body(ClassicHttpResponse response, ResponseHeaders headers, Purpose purpose)
      throws IOException {
    boolean cut = purpose == Purpose.ROBOTS;
    int limit = cut ? Math.min(maxBytes, ROBOTS_BYTES) : maxBytes;
    if (!cut && response.getEntity().getContentLength() > limit) {
      throw new FetchFailure(FailureReason.TOO_LARGE, "announced more than " + limit + " bytes");
    }
    return new BodyReader(limit, cut)
        .read(response.getEntity().getContent(), headers.all("Content-Encoding"));
  }

  private static ResponseHeaders headers(ClassicHttpResponse response) {
    Map<String, List<String>> values = new HashMap<>();
    for (Header header : response.getHeaders()) {
      if (header.getValue() != null) {
        values.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
      }
    }
    return new ResponseHeaders(values);
  }

  @Override
  public void close() {
    timer.close();
    client.close(CloseMode.IMMEDIATE);
  }
}
