package dev.courant.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * Counts and times requests as {@code courant.ingest.fetch}, by purpose and outcome: {@code
 * fetched}, {@code not_modified}, {@code answered_4xx}, or the name of a {@link FailureReason}.
 * Each request is counted once; robots.txt, which one request may need, is not counted besides.
 */
final class MeasuredFetcher implements Fetcher {
  private final Fetcher fetcher;
  private final MeterRegistry meters;

  MeasuredFetcher(Fetcher fetcher, MeterRegistry meters) {
    this.fetcher = fetcher;
    this.meters = meters;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    Timer.Sample sample = Timer.start(meters);
    FetchResult result = fetcher.fetch(request);
    sample.stop(
        meters.timer(
            "courant.ingest.fetch",
            "purpose",
            lower(request.purpose()),
            "outcome",
            outcome(result)));
    return result;
  }

  private static String outcome(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched _ -> "fetched";
      case FetchResult.NotModified _ -> "not_modified";
      case FetchResult.Answered answer -> "answered_" + answer.status() / 100 + "xx";
      case FetchResult.Failed failure -> lower(failure.reason());
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
