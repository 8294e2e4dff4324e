package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.testkit.newsroom.RequestLog.Request;
import dev.courant.testkit.newsroom.RequestLog.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedFeedsTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final String FEED = "https://www.herald.example/rss.xml";
  private static final String PAGE = "https://www.herald.example/1";

  @Test
  void countsPollsOfAFeedThatOverlap() {
    assertThat(asked(request(FEED, 0, 10), request(FEED, 5, 15)).pollsAtOnce()).isEqualTo(1);
    assertThat(asked(request(FEED, 0, 10), request(FEED, 11, 15)).pollsAtOnce()).isZero();
    assertThat(asked(request(PAGE, 0, 10), request(PAGE, 5, 15)).pollsAtOnce())
        .as("of a page")
        .isZero();
  }

  @Test
  void countsRequestsThatCrowdAHost() {
    Request another = request("https://other.example/1", 3, 4);

    assertThat(asked(request(FEED, 0, 10), request(PAGE, 1, 9), another).crowds()).isZero();
    assertThat(asked(request(FEED, 0, 10), request(PAGE, 1, 9), request(PAGE, 2, 3)).crowds())
        .isEqualTo(1);
  }

  private static AskedFeeds asked(Request... requests) {
    return AskedFeeds.of(List.of(requests), Set.of(FEED), 2);
  }

  private static Request request(String address, int from, int to) {
    Span underWay = new Span(START.plusMillis(from), START.plusMillis(to));
    return new Request(address, "a", false, 200, underWay);
  }
}
