package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.FailureReason;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
  private static final String RSS =
      "<rss version='2.0'><channel><title>Herald</title><item><title>A</title></item></channel></rss>";

  private final Map<String, String> web = new HashMap<>();
  private final Fetcher fetcher = this::fetch;
  private final FeedDiscovery sites =
      new FeedDiscovery(fetcher, new FeedProbe(fetcher, new FeedParser(FeedLimits.DEFAULT)));

  @Test
  void findsWhatThePageLinksAndLeavesOutWhatIsNoFeed() {
    web.put(
        "https://herald.example/",
        "<html><link rel='Alternate' type='application/rss+xml' href='/news.rss'>"
            + "<link rel=alternate type=application/atom+xml href=//gone.example/atom>"
            + "<link rel=alternate type=text/html hreflang=de href=/de></html>");
    web.put("https://herald.example/news.rss", RSS);

    assertThat(of("https://herald.example/"))
        .containsExactly(
            new FeedDiscovery.Found("https://herald.example/news.rss", "Herald", null, 1));
  }

  @Test
  void triesTheUsualPathsWhereNothingIsLinked() {
    web.put("https://herald.example/", "<html>Welcome</html>");
    web.put("https://herald.example/feed", RSS);

    assertThat(of("https://herald.example/"))
        .extracting(FeedDiscovery.Found::url)
        .containsExactly("https://herald.example/feed");
  }

  @Test
  void namesTheAddressItselfWhereItIsAFeed() {
    web.put("https://herald.example/rss", RSS);

    assertThat(of("https://herald.example/rss")).hasSize(1);
  }

  @Test
  void saysWhyASiteCannotBeRead() {
    assertThatThrownBy(() -> of("https://10.0.0.1/")).hasMessageContaining("not a public address");
    assertThatThrownBy(() -> of("https://nowhere.example/")).hasMessageContaining("404");
  }

  private List<FeedDiscovery.Found> of(String page) {
    return sites.of(FeedAddress.parse(page).orElseThrow());
  }

  private FetchResult fetch(FetchRequest request) {
    String body = web.get(request.uri().toString());
    if (request.uri().getHost().startsWith("10.")) {
      return new FetchResult.Failed(FailureReason.REFUSED_ADDRESS, "not a public address");
    }
    return body == null
        ? new FetchResult.Answered(404, ResponseHeaders.NONE, null)
        : new FetchResult.Fetched(
            request.uri(), null, ResponseHeaders.NONE, body.getBytes(StandardCharsets.UTF_8));
  }
}
