package dev.courant.ingest.feed;

import static dev.courant.ingest.feed.Documents.ADDRESS;
import static dev.courant.ingest.feed.Documents.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBombsTest {
  private static final String SAMPLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE rss [<!ENTITY hi "hello">]>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>&hi; Grüße</title>
      <link>https://a.example/</link><item><title><![CDATA[One <b>two</b>]]></title>
      <pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><guid>x</guid><dc:creator>Ada</dc:creator>
      <description>&lt;p class="a"&gt;Text&lt;/p&gt; <i>more</i></description>
      <enclosure url="a.png" type="image/png"/></item></channel></rss>
      """;
  private static final FeedLimits SMALL = new FeedLimits(100_000, 20, 3, 50, 100);

  @Test
  void obeysNoDoctype() {
    String document =
        """
        <!DOCTYPE rss [
          <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/passwd">
          <!ENTITY % remote SYSTEM "http://127.0.0.1/x.dtd"> %remote;
        ]>
        <rss><channel><title>&c;|&file;|&a;</title></channel></rss>
        """;

    assertThat(Documents.feed(document).title()).isEqualTo("&c;|&file;|aaaaaaaaaa");
  }

  @Test
  void expandsTheDocumentsOwnEntitiesOnlySoFar() {
    String document =
        "<!DOCTYPE rss [<!ENTITY a \"0123456789\">]><rss><channel><title>"
            + "&a;".repeat(50)
            + "</title></channel></rss>";
    FeedLimits limits = new FeedLimits(100_000, 20, 3, 1_000, 100);

    FeedReading.Read read =
        (FeedReading.Read) reading(document.getBytes(StandardCharsets.UTF_8), limits);

    assertThat(read.feed().title()).hasSize(10 * 10 + 40 * 3);
  }

  @Test
  void stopsAtEachLimitAndSaysSo() {
    String items = "<item><title>t</title></item>".repeat(5);
    String deep = "<x>".repeat(30);

    assertThat(repairs("<rss><channel>" + items))
        .anyMatch(r -> r.startsWith("more than 3 entries"));
    assertThat(repairs("<rss>" + deep)).anyMatch(r -> r.startsWith("deeper than 20"));
    assertThat(repairs("<rss><channel><title>" + "t".repeat(60) + "</title>"))
        .anyMatch(r -> r.startsWith("a text longer than 50"));
    assertThat(reading(new byte[100_001], SMALL)).isInstanceOf(FeedReading.Unreadable.class);
    assertThat(repairs("{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "[".repeat(30)))
        .isNotEmpty();
  }

  /** A quadratic reading of these would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x>",
        "</x>",
        "<",
        "&",
        "<!--",
        "<![CDATA[",
        "<![",
        "<!DOCTYPE [",
        "<?",
        "<a b=\"",
        "<a b='",
        "<item>",
        "<title>",
        "<title><b ",
        "<item><category term='1' scheme='",
        "<a xmlns:b='c'",
        "&lt;![",
        "&lt;script>",
        "&lt;a b=\"",
        "&lt;!--",
        "a@b.",
        "]]>",
        "<item xml:base='../../a/'>",
        "<author>a@a.a",
        "&#x",
        "\u00C3",
        "{\"a\":",
        "[",
        "<!ENTITY "
      })
  void readsRepetitionsOfAnyKindInLinearTime(String unit) {
    String repeated = unit.repeat(300_000 / unit.length());
    String document = "<rss><channel><item><description>" + repeated;
    String closed = document + "</description></item></channel></rss>";

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(reading(repeated)).isNotNull();
          assertThat(reading(closed)).isNotNull();
          assertThat(reading("<rss><channel><item>" + repeated)).isNotNull();
        });
  }

  @Test
  void takesEveryTruncation() {
    byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= whole.length; length++) {
      assertThat(reading(Arrays.copyOf(whole, length), FeedLimits.DEFAULT)).isNotNull();
    }
  }

  @Test
  void takesFlippedAndShuffledBytes() {
    long seed = 20260301;
    Random random = new Random(seed);
    byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 1_000; round++) {
      byte[] broken = whole.clone();
      for (int i = 0; i < 1 + round % 40; i++) {
        int at = random.nextInt(broken.length);
        broken[at] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : broken[random.nextInt(broken.length)];
      }
      assertThat(new FeedParser(SMALL).read(broken, null, ADDRESS))
          .as("seed %d, round %d", seed, round)
          .isNotNull();
    }
  }

  private static List<String> repairs(String document) {
    FeedReading reading = reading(document.getBytes(StandardCharsets.UTF_8), SMALL);
    return reading instanceof FeedReading.Read read ? read.repairs() : List.of();
  }
}
