package dev.courant.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages cut, scrambled, nested and blown up in every way that a server or an attacker may. */
class MutilatedPagesTest {
  private static final String URL = "https://harbour.example/news/ferry.html";
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SENTENCE =
      "The ferry will run twice an hour from Monday, the harbour master said on the pier. ";
  private static final String PAGE =
      """
      <!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry | Harbour</title>
      <meta property="og:title" content="Ferry to run"><link rel=canonical href="/ferry">
      <meta property="article:published_time" content="2026-03-05T10:00:00+02:00">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":
      "NewsArticle","headline":"Ferry to run","author":[{"@id":"#a"}],"image":["/b.jpg"]},
      {"@id":"#a","@type":"Person","name":"Ann Lee \\u00e9"}]}</script></head><body class=cookies>
      <nav><ul><li><a href="/">Home</a></ul></nav><main><article><h1>Ferry to run</h1>
      <p class=byline>By <a rel=author href="/people/ann">Ann Lee</a>, <time>5 March 2026</time>
      <figure><img src=b.jpg><figcaption>The pier</figcaption></figure><div itemprop=articleBody>
      <p>%1$s<p>%1$s<blockquote>%1$s</blockquote><table><tr><td>08:15<td>%1$s</table><p>%1$s
      <!-- ad --><p>港の責任者は月曜日から船を運航する。<p dir=rtl>ستبحر العبارة مرتين</div>
      <aside class="related-posts">%1$s</aside></article></main><footer>© Harbour</footer>
      """
          .formatted(SENTENCE);

  private final PageExtractor extractor = new PageExtractor();

  private void reads(byte[] html) {
    assertThatCode(() -> extractor.extract(html, null, URL)).doesNotThrowAnyException();
  }

  @Test
  void aPageMayBreakOffAnywhere() {
    byte[] page = PAGE.getBytes(UTF_8);
    for (int end = 0; end <= page.length; end += 3) {
      reads(Arrays.copyOf(page, end));
    }
  }

  @Test
  void bytesMayBeAnyInAnyOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] page = PAGE.getBytes(UTF_8);
    for (int round = 0; round < 600; round++) {
      byte[] scrambled = scrambled(page, random);
      assertThatCode(() -> extractor.extract(scrambled, null, URL))
          .as("seed %d, round %d", seed, round)
          .doesNotThrowAnyException();
    }
  }

  /** Overwrites some bytes and copies stretches over others. */
  private static byte[] scrambled(byte[] page, Random random) {
    byte[] copy = page.clone();
    for (int i = random.nextInt(40); i > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      int length = random.nextInt(200);
      int from = random.nextInt(copy.length - length);
      System.arraycopy(page, from, copy, random.nextInt(copy.length - length), length);
    }
    return copy;
  }

  @Test
  void aPageMayBeInAnotherCharsetThanItSays() {
    byte[] page = PAGE.getBytes(UTF_8);
    for (String type :
        List.of("text/html; charset=utf-16le", "text/html;charset=koi8-r", "charset=x-none", "")) {
      assertThat(extractor.extract(page, type, URL)).isNotNull();
    }
    reads(PAGE.getBytes(StandardCharsets.UTF_16));
    reads(PAGE.getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void thereMayBeNoBodyNoHeadAndNoAddress() {
    for (String html : List.of("<head></head>", "<body></body>", "<html>", "plain text", "<!-- ")) {
      assertThat(extractor.extract(html, "").body()).isNotNull();
    }
    assertThat(extractor.extract(PAGE, "").title()).isEqualTo("Ferry to run");
    assertThat(extractor.extract(PAGE, "//").title()).isEqualTo("Ferry to run");
  }

  @Test
  void depthLengthAndNumberStayWithinTheTimeLimit() {
    long start = System.nanoTime();
    for (String part : List.of("<div class=sidebar>", "<article>", "<figure>", "<b>", "<ul><li>")) {
      reads((part.repeat(10_000) + SENTENCE).getBytes(UTF_8));
    }
    reads(("<p class='" + "related-".repeat(200_000) + "'>" + SENTENCE).getBytes(UTF_8));
    reads(("<p " + "a=b ".repeat(50_000) + ">" + SENTENCE).getBytes(UTF_8));
    reads(("<title>" + "By - | ".repeat(200_000)).getBytes(UTF_8));
    reads(("<script type=application/ld+json>" + "[{\"a\":".repeat(100_000)).getBytes(UTF_8));
    reads(("<meta name=author content='" + "and A ".repeat(100_000) + "'>").getBytes(UTF_8));
    reads(("<h1>x</h1>" + "<p>By 1, 2026-0</p>".repeat(20_000)).getBytes(UTF_8));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
  }
}
