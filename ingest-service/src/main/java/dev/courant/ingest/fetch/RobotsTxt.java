package dev.courant.ingest.fetch;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * robots.txt by origin, each fetched once a day. As RFC 9309, 2.3.1 has it, a missing file (4xx, or
 * too many redirects) allows everything; one that cannot be had (5xx, 429, no connection) disallows
 * everything, and is asked for again after a minute.
 */
final class RobotsTxt implements RobotsRules, HopGate {
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration UNREACHABLE = Duration.ofMinutes(1);
  private static final Executor VIRTUAL = Thread::startVirtualThread;

  /** Bytes of robots.txt remembered; their rules take several times as much memory. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Fetcher fetcher;
  private final Hosts hosts;
  private final String self;
  private final AsyncCache<String, Known> origins =
      Caffeine.newBuilder()
          .executor(VIRTUAL)
          .maximumWeight(MOST_BYTES)
          .weigher((String _, Known known) -> known.weight())
          .expireAfter(Expiry.creating((String _, Known known) -> known.lifetime()))
          .buildAsync();

  /**
   * @param fetcher follows redirects without asking robots.txt
   */
  RobotsTxt(Fetcher fetcher, Hosts hosts, FetchSettings settings) {
    this.fetcher = fetcher;
    this.hosts = hosts;
    this.self = settings.userAgent().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  @Override
  public void check(Target target, Purpose purpose) throws FetchFailure {
    if (purpose.asksRobots()) {
      RobotsVerdict verdict = verdict(target);
      hosts.paceOf(target).crawlDelay(verdict.crawlDelay());
      FetchResult.Failed refusal = verdict.refusal();
      if (refusal != null) {
        throw new FetchFailure(refusal.reason(), refusal.detail());
      }
    }
  }

  @Override
  public RobotsVerdict verdict(URI uri) {
    try {
      return verdict(Target.of(uri));
    } catch (FetchFailure e) {
      return new RobotsVerdict(e.result(), List.of(), Duration.ZERO);
    }
  }

  private RobotsVerdict verdict(Target target) throws FetchFailure {
    try {
      CompletableFuture<Known> asked = origins.get(target.origin(), this::load);
      Known known = asked.get();
      if (!known.isKept()) {
        origins.asMap().remove(target.origin(), asked);
      }
      return known.verdict().apply(target);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new FetchFailure(FailureReason.INTERRUPTED, "interrupted");
    } catch (ExecutionException e) {
      throw new FetchFailure(
          FailureReason.ROBOTS_UNREACHABLE, "robots.txt cannot be read: " + e.getCause());
    }
  }

  private Known load(String origin) {
    FetchRequest request = FetchRequest.of(URI.create(origin + "/robots.txt"), Purpose.ROBOTS);
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched file -> read(file);
      case FetchResult.NotModified _ -> Known.allowed();
      case FetchResult.Answered answer when answer.status() == 429 || answer.status() >= 500 ->
          Known.refused(FailureReason.ROBOTS_UNREACHABLE, "answer " + answer.status());
      case FetchResult.Answered _ -> Known.allowed();
      case FetchResult.Failed failed when failed.reason() == FailureReason.TOO_MANY_REDIRECTS ->
          Known.allowed();
      case FetchResult.Failed failed -> Known.refused(failed.reason(), failed.detail());
    };
  }

  private Known read(FetchResult.Fetched file) {
    String contentType = file.headers().first("Content-Type").orElse("text/plain");
    var rules = new RobotsFile(file.body(), contentType, self);
    return new Known(rules::verdict, FRESH, file.body().length + 1_000);
  }

  private record Known(Function<Target, RobotsVerdict> verdict, Duration lifetime, int weight) {
    static Known allowed() {
      return new Known(_ -> RobotsVerdict.ALLOWED, FRESH, 100);
    }

    static Known refused(FailureReason reason, String detail) {
      RobotsVerdict refused = RobotsVerdict.refused(reason, detail);
      boolean asked = reason != FailureReason.HOST_BUSY && reason != FailureReason.INTERRUPTED;
      return new Known(_ -> refused, asked ? UNREACHABLE : Duration.ZERO, 100);
    }

    /** Whether the origin gave an answer that holds for a while. */
    boolean isKept() {
      return lifetime.isPositive();
    }
  }
}
