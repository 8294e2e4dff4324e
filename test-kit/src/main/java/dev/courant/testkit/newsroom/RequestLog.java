package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was asked of a newsroom, oldest first; the last 50,000 requests.
 *
 * <p>Safe for use by many threads.
 */
public final class RequestLog {
  private static final int CAPACITY = 50_000;

  private final ConcurrentLinkedDeque<Request> requests = new ConcurrentLinkedDeque<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * A request and its answer.
   *
   * @param address that was asked for, in canonical form
   * @param client what it calls itself, the User-Agent header; empty where it does not say
   * @param conditional whether it named a version that the client has
   * @param status that was answered; 0 where the connection was closed instead
   * @param underWay from its arrival to its answer
   */
  public record Request(
      String address, String client, boolean conditional, int status, Span underWay) {}

  /** A span of time, both ends included. */
  public record Span(Instant from, Instant to) {
    /** Whether there is a moment that belongs to both. */
    public boolean overlaps(Span other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  RequestLog() {}

  void add(Request request) {
    requests.add(request);
    if (size.incrementAndGet() > CAPACITY) {
      requests.poll();
      size.decrementAndGet();
    }
  }

  /** Every request that is still known. */
  public List<Request> all() {
    return List.copyOf(requests);
  }

  /** The requests for an address, written in whatever way. */
  public List<Request> of(String address) {
    String canonical = CanonicalUrl.parse(address).map(CanonicalUrl::value).orElse(address);
    return requests.stream().filter(request -> request.address().equals(canonical)).toList();
  }
}
