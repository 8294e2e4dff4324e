package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 9309. */
class RobotsTxtTest {
  private static final URI PAGE = URI.create("https://outlet.example/news/1?x=y");

  private final List<URI> asked = new ArrayList<>();

  @Test
  void theGroupForCourantAppliesAndNotTheOneForEveryone() {
    RobotsTxt robots =
        saying("User-agent: *\nDisallow: /\n\nUser-agent: Courant-Test\nDisallow: /private\n");

    assertThat(robots.verdict(PAGE).isAllowed()).isTrue();
    assertThat(robots.verdict(URI.create("https://outlet.example/private/1")).refusal())
        .isNotNull()
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(FailureReason.ROBOTS));
  }

  @Test
  void termsOfUseThatKeepModelsAwayAreRecordedForWhomTheyAreMeant() {
    RobotsTxt robots =
        saying(
            """
            User-agent: *
            Content-Signal: search=yes, ai-input=no, ai-train=no
            Content-Usage: /archive train-ai=n
            Allow: /

            User-agent: Googlebot
            Content-Signal: ai-train=no, ai=no
            """);

    assertThat(robots.verdict(PAGE).optOuts())
        .containsExactly("robots:content-signal:ai-input=no", "robots:content-signal:ai-train=no");
    assertThat(robots.verdict(URI.create("https://outlet.example/archive/1")).optOuts())
        .contains("robots:content-usage:train-ai=n");
  }

  @Test
  void theLongestRuleWins() {
    RobotsTxt robots =
        saying("User-agent: *\nDisallow: /news\nAllow: /news/1\nDisallow: /*.pdf$\n");

    assertThat(robots.verdict(PAGE).isAllowed()).isTrue();
    assertThat(robots.verdict(URI.create("https://outlet.example/news/2")).isAllowed()).isFalse();
    assertThat(robots.verdict(URI.create("https://outlet.example/a.pdf")).isAllowed()).isFalse();
  }

  @Test
  void agentsThatFeedLanguageModelsAreRecordedAsOptOutsWhereTheyAreNamed() {
    RobotsTxt robots =
        saying(
            """
            User-agent: gptbot
            User-agent: Google-Extended
            Disallow: /

            User-agent: CCBot
            Disallow: /archive

            User-agent: *
            Disallow: /search
            """);

    RobotsVerdict verdict = robots.verdict(PAGE);

    assertThat(verdict.isAllowed()).isTrue();
    assertThat(verdict.optOuts()).containsExactly("robots:GPTBot", "robots:Google-Extended");
    assertThat(robots.verdict(URI.create("https://outlet.example/archive/1")).optOuts())
        .contains("robots:CCBot");
  }

  @Test
  void whatCourantItselfIsKeptOutOfIsAnOptOutToo() {
    assertThat(saying("User-agent: courant-test\nDisallow: /\n").verdict(PAGE).optOuts())
        .containsExactly("robots:courant-test");
  }

  @Test
  void theCrawlDelayIsCapped() {
    assertThat(saying("User-agent: *\nCrawl-delay: 7").verdict(PAGE).crawlDelay()).hasSeconds(7);
    assertThat(saying("User-agent: *\nCrawl-delay: 9999").verdict(PAGE).crawlDelay())
        .hasSeconds(30);
    assertThat(saying("User-agent: *\nCrawl-delay: -1").verdict(PAGE).crawlDelay()).isZero();
    assertThat(saying("User-agent: *\nAllow: /").verdict(PAGE).crawlDelay()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aMissingFileAllowsEverything(int status) {
    assertThat(answering(status).verdict(PAGE).isAllowed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void aServerInTroubleDisallowsEverything(int status) {
    assertThat(answering(status).verdict(PAGE).refusal())
        .isNotNull()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(FailureReason.ROBOTS_UNREACHABLE));
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureReason.class,
      names = {"REFUSED_ADDRESS", "UNKNOWN_HOST", "TOO_SLOW", "TLS", "CONNECTION"})
  void aFileThatCannotBeHadDisallowsEverythingForItsOwnReason(FailureReason reason) {
    RobotsTxt robots = robots(new FetchResult.Failed(reason, "detail"));

    assertThat(robots.verdict(PAGE).refusal())
        .isEqualTo(new FetchResult.Failed(reason, "robots.txt: detail"));
  }

  @Test
  void tooManyRedirectsCountAsAMissingFile() {
    RobotsTxt robots = robots(new FetchResult.Failed(FailureReason.TOO_MANY_REDIRECTS, "detail"));

    assertThat(robots.verdict(PAGE).isAllowed()).isTrue();
  }

  @Test
  void aHostThatWasTooBusyForItsRobotsFileIsAskedAgain() {
    RobotsTxt robots = robots(new FetchResult.Failed(FailureReason.HOST_BUSY, "detail"));

    assertThat(robots.verdict(PAGE).isAllowed()).isFalse();
    robots.verdict(PAGE);

    assertThat(asked).hasSize(2);
  }

  @Test
  void eachOriginIsAskedOnce() {
    RobotsTxt robots = saying("User-agent: *\nAllow: /");

    robots.verdict(PAGE);
    robots.verdict(URI.create("https://outlet.example/other"));
    robots.verdict(URI.create("https://outlet.example:443/other"));
    robots.verdict(URI.create("http://outlet.example/"));

    assertThat(asked)
        .containsExactly(
            URI.create("https://outlet.example/robots.txt"),
            URI.create("http://outlet.example/robots.txt"));
  }

  @Test
  void onlyWhatIsCrawledAsksRobots() throws FetchFailure {
    RobotsTxt robots = saying("User-agent: *\nDisallow: /");
    Target target = Target.of(PAGE);

    robots.check(target, Purpose.FEED);
    robots.check(target, Purpose.WEBSUB);
    robots.check(target, Purpose.OPML);

    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\uffff",
        "<html><body>Not found</body></html>",
        "User-agent: *\nCrawl-delay: NaN",
        "Disallow: /",
        "User-agent"
      })
  void whatIsNoRobotsFileAllowsEverything(String text) {
    assertThat(saying(text).verdict(PAGE).isAllowed()).isTrue();
  }

  @Test
  void anAddressThatCannotBeAskedHasARefusalOfItsOwn() {
    assertThat(saying("").verdict(URI.create("ftp://outlet.example/")).refusal())
        .isNotNull()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(FailureReason.BAD_SCHEME));
    assertThat(asked).isEmpty();
  }

  private RobotsTxt saying(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return robots(new FetchResult.Fetched(PAGE, null, ResponseHeaders.NONE, body));
  }

  private RobotsTxt answering(int status) {
    return robots(new FetchResult.Answered(status, ResponseHeaders.NONE, Duration.ZERO));
  }

  private RobotsTxt robots(FetchResult result) {
    FetchSettings settings = FetchSettingsFixture.quick();
    Fetcher fetcher =
        request -> {
          asked.add(request.uri());
          return result;
        };
    return new RobotsTxt(fetcher, new Hosts(settings), settings);
  }
}
