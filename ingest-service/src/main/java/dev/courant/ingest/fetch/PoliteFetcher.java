package dev.courant.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects itself, so that every hop is checked like the first: its address, what
 * robots.txt says of it, and its host's turn.
 */
final class PoliteFetcher implements Fetcher {
  private final Exchange exchange;
  private final HopGate gate;
  private final int maxRedirects;
  private final Duration deadline;

  PoliteFetcher(Exchange exchange, HopGate gate, FetchSettings settings) {
    this.exchange = exchange;
    this.gate = gate;
    this.maxRedirects = settings.maxRedirects();
    this.deadline = settings.deadline();
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    try {
      return follow(request);
    } catch (FetchFailure e) {
      return e.result();
    }
  }

  private FetchResult follow(FetchRequest request) throws FetchFailure {
    var time = new TimeBudget(deadline);
    boolean movedForGood = true;
    Target target = Target.of(request.uri());
    var cookies = new RequestCookies();
    for (int hop = 0; hop <= maxRedirects; hop++) {
      gate.check(target, request.purpose());
      Answer answer = exchange.send(target, request.with(cookies.header(target)), time);
      if (!answer.isRedirect() || (request.form() != null && !answer.keepsMethod())) {
        return result(request, answer, target.uri(), movedForGood && hop > 0);
      }
      cookies.take(target, answer.headers().all("Set-Cookie"));
      movedForGood &= answer.isPermanentRedirect();
      target = Target.of(Location.resolve(target, answer.headers().first("Location").orElse("")));
    }
    throw new FetchFailure(
        FailureReason.TOO_MANY_REDIRECTS, "more than " + maxRedirects + " redirects");
  }

  private static FetchResult result(
      FetchRequest request, Answer answer, URI finalUri, boolean movedForGood) {
    if (answer.status() == 304 && request.isConditional()) {
      return new FetchResult.NotModified(answer.headers());
    }
    boolean whole = request.purpose() != Purpose.PAGE || answer.status() == 200;
    if (!answer.isSuccess() || !whole) {
      return new FetchResult.Answered(answer.status(), answer.headers(), answer.retryAfter());
    }
    @Nullable URI movedTo = movedForGood ? finalUri : null;
    return new FetchResult.Fetched(finalUri, movedTo, answer.headers(), answer.body());
  }
}
