package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliteFetcherTest {
  private static final String START = "http://outlet.example/feed";

  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final PoliteFetcher fetcher =
      new PoliteFetcher(this::answer, HopGate.OPEN, FetchSettingsFixture.quick());

  @Test
  void aPermanentMoveTellsTheAddressToAskFromNowOn() {
    redirect(301, START, "https://outlet.example/feed");
    redirect(308, "https://outlet.example/feed", "/rss");
    answer("https://outlet.example/rss", 200);

    assertThat(fetched(START).movedTo()).hasToString("https://outlet.example/rss");
  }

  @Test
  void aMoveWithOneTemporaryHopMovesNothing() {
    redirect(301, START, "/a");
    redirect(302, "http://outlet.example/a", "/b");
    answer("http://outlet.example/b", 200);

    FetchResult.Fetched result = fetched(START);

    assertThat(result.movedTo()).isNull();
    assertThat(result.finalUri()).hasToString("http://outlet.example/b");
  }

  @Test
  void anAnswerWithoutRedirectMovesNothing() {
    answer(START, 200);

    assertThat(fetched(START).movedTo()).isNull();
  }

  @Test
  void fiveRedirectsAreFollowedAndSixAreNot() {
    for (int hop = 0; hop < 6; hop++) {
      redirect(302, "http://outlet.example/" + hop, "/" + (hop + 1));
    }
    answer("http://outlet.example/6", 200);

    assertThat(fetched("http://outlet.example/1").finalUri()).hasPath("/6");
    assertThat(failed("http://outlet.example/0")).isEqualTo(FailureReason.TOO_MANY_REDIRECTS);
  }

  @Test
  void everyHopIsAskedOfTheGate() {
    redirect(302, START, "http://closed.example/");
    HopGate gate =
        (target, _) -> {
          if (target.endpoint().host().equals("closed.example")) {
            throw new FetchFailure(FailureReason.ROBOTS, "closed");
          }
        };
    var gated = new PoliteFetcher(this::answer, gate, FetchSettingsFixture.quick());

    FetchResult result = gated.fetch(FetchRequest.of(URI.create(START), Purpose.PAGE));

    assertThat(result).isEqualTo(new FetchResult.Failed(FailureReason.ROBOTS, "closed"));
    assertThat(asked).containsExactly(START);
  }

  @Test
  void notModifiedIsAnAnswerToAConditionalRequestOnly() {
    answer(START, 304);

    assertThat(fetch(START)).isInstanceOf(FetchResult.Answered.class);
    assertThat(fetcher.fetch(new FetchRequest(URI.create(START), Purpose.FEED, "\"a\"", null)))
        .isInstanceOf(FetchResult.NotModified.class);
  }

  @Test
  void otherFinalStatusesAreAnswersToo() {
    for (int status : new int[] {300, 400, 404, 410, 429, 500, 503}) {
      answer(START, status);

      assertThat(fetch(START))
          .isInstanceOfSatisfying(
              FetchResult.Answered.class, a -> assertThat(a.status()).isEqualTo(status));
    }
  }

  @Test
  void aRedirectWithoutLocationIsAnAnswer() {
    answer(START, 301);

    assertThat(fetch(START)).isInstanceOf(FetchResult.Answered.class);
  }

  @Test
  void aFormIsNotPostedAgainWhereTheRedirectDoesNotAskForIt() {
    redirect(302, START, "/elsewhere");

    assertThat(fetcher.fetch(FetchRequest.post(URI.create(START), Purpose.WEBSUB, "a=b")))
        .isInstanceOf(FetchResult.Answered.class);
  }

  @Test
  void theTimeOfAllHopsCounts() {
    redirect(302, START, "/b");
    List<Duration> left = new ArrayList<>();
    Exchange slow =
        (target, request, time) -> {
          left.add(time.left());
          time.spend(Duration.ofMillis(700));
          return answer(target, request, time);
        };
    answer("http://outlet.example/b", 200);

    new PoliteFetcher(slow, HopGate.OPEN, FetchSettingsFixture.quick())
        .fetch(FetchRequest.of(URI.create(START), Purpose.FEED));

    assertThat(left).containsExactly(Duration.ofMillis(5_000), Duration.ofMillis(4_300));
  }

  private void answer(String address, int status) {
    answers.put(address, new Answer(status, ResponseHeaders.NONE, new byte[0], null));
  }

  private void redirect(int status, String address, String location) {
    var headers = new ResponseHeaders(Map.of("location", List.of(location)));
    answers.put(address, new Answer(status, headers, new byte[0], null));
  }

  private Answer answer(Target target, FetchRequest request, TimeBudget time) {
    asked.add(target.uri().toString());
    return answers.get(target.uri().toString());
  }

  private FetchResult fetch(String address) {
    return fetcher.fetch(FetchRequest.of(URI.create(address), Purpose.FEED));
  }

  private FetchResult.Fetched fetched(String address) {
    return (FetchResult.Fetched) fetch(address);
  }

  private FailureReason failed(String address) {
    return ((FetchResult.Failed) fetch(address)).reason();
  }
}
