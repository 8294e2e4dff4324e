package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredFetcherTest {
  private static final FetchRequest REQUEST =
      FetchRequest.of(URI.create("http://outlet.example/"), Purpose.PAGE);

  @Test
  void everyRequestIsCountedOnceUnderItsOutcome() {
    var meters = new SimpleMeterRegistry();
    List<FetchResult> results =
        List.of(
            new FetchResult.Fetched(REQUEST.uri(), null, ResponseHeaders.NONE, new byte[0]),
            new FetchResult.NotModified(ResponseHeaders.NONE),
            new FetchResult.Answered(404, ResponseHeaders.NONE, null),
            new FetchResult.Answered(410, ResponseHeaders.NONE, null),
            new FetchResult.Failed(FailureReason.TOO_SLOW, "detail"));

    for (FetchResult result : results) {
      assertThat(new MeasuredFetcher(_ -> result, meters).fetch(REQUEST)).isSameAs(result);
    }

    assertThat(count(meters, "fetched")).isOne();
    assertThat(count(meters, "not_modified")).isOne();
    assertThat(count(meters, "answered_4xx")).isEqualTo(2);
    assertThat(count(meters, "too_slow")).isOne();
  }

  private static long count(SimpleMeterRegistry meters, String outcome) {
    return meters
        .get("courant.ingest.fetch")
        .tags("purpose", "page", "outcome", outcome)
        .timer()
        .count();
  }
}
