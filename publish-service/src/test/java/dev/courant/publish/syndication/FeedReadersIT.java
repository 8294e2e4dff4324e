package dev.courant.publish.syndication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.RunningService;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.SampleStories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as real feed readers read them; {@code src/test/readers/feeds.py} holds the comparison. */
final class FeedReadersIT {
  private static final String HOSTILE =
      "Said: <img src=x onerror=alert(1)>, <b>bold</b> & \"S&P\" &amp; &#60;i&#62; 5 < 6 \u0001]]>";

  private static final ArticleSummarized GONE = harbour("withdrawn-" + unique());
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.awaitStatus("/actuator/health/readiness", 200);
    ArticleSummarized first = harbour("corrected-" + unique());
    ArticleSummarized hostile =
        new SampleArticles.Sample("https://wire.example/" + unique() + "?a=1&b=2")
            .headline(HOSTILE)
            .from(new Outlet("wire.example", "Wire & <Sons>", "IE"), "en")
            .about(
                new Section.Label("372", "Ireland"), new Section.Label("medtop:15000000", "Sport"))
            .article();
    service.log().append(GONE, first, hostile, corrected(first, "Corrigido: " + HOSTILE));
    service.log().append(withdrawn(GONE));
    service.log().tell(SampleStories.quake(unique(), SampleArticles.NOON));
    service.awaitStatus("/api/v1/articles/" + hostile.id(), 200);
    service.awaitStatus("/api/v1/articles/" + GONE.id(), 410);
    await().until(() -> text("/feeds/atom.xml").contains("deleted-entry"));
    await().until(() -> text("/api/v1/stories").contains("\"headline\""));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void readEveryFeedAsTheApiListsIt() throws Exception {
    assumeTrue(
        run("python3", "-c", "import feedparser").status() == 0,
        "skipped: python3 with feedparser is not installed");
    Result result =
        run(
            "python3",
            "src/test/readers/feeds.py",
            service.address("").toString(),
            "--corpus",
            "target/feeds",
            "--withdrawn",
            GONE.id().value());
    assertThat(result.output()).contains("\"differences\": 0");
    assertThat(result.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json", "/sitemap.xml"})
  void areNotSentWhereTheHostOfARequestPoints(String path) {
    assertThat(text(path)).contains("http://127.0.0.1:");
    assertThat(asked("evil.example", path)).isNotEmpty().doesNotContain("evil.example");
    assertThat(asked("203.0.113.7", path)).isNotEmpty().doesNotContain("203.0.113.7");
  }

  @Test
  void findEveryOutletInOneDocument() {
    assertThat(text("/feeds/outlets.opml"))
        .contains("Wire &amp; &lt;Sons&gt;", "/feeds/atom.xml?outlet=wire.example")
        .contains("/feeds/atom.xml?topic=sport");
  }

  @Test
  void findWhatCrawlersLookFor() {
    assertThat(text("/sitemap.xml")).contains("<loc>http://127.0.0.1:", "<lastmod>2026-11-23T");
    assertThat(text("/robots.txt")).contains("Sitemap: http://127.0.0.1:").doesNotContain("{");
    assertThat(text("/llms.txt")).startsWith("# Courant").doesNotContain("{origin}");
  }

  private static String asked(String host, String path) {
    try (var socket = new java.net.Socket("127.0.0.1", service.address("").getPort())) {
      String request = "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] all = socket.getInputStream().readAllBytes();
      String answer = new String(all, StandardCharsets.UTF_8);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Result(int status, String output) {}

  private static Result run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return new Result(-1, "");
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), output);
  }

  private static String text(String path) {
    return new String(service.get(path).body(), StandardCharsets.UTF_8);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
