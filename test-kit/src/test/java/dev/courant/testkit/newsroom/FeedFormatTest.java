package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedFormatTest {
  private static final Instant TIME = Instant.parse("2026-03-01T09:05:00Z");

  @ParameterizedTest
  @EnumSource(
      value = FeedFormat.class,
      names = {"RSS", "ATOM"})
  void anyTitleMakesWellFormedXml(FeedFormat format) throws Exception {
    String xml = written(format, "Fish & <chips>\u0000\u000b \ud83d\ude00 \ud800 ]]>");

    String title =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("title")
            .item(1)
            .getTextContent();
    assertThat(title).isEqualTo("Fish & <chips> \ud83d\ude00  ]]>");
  }

  @Test
  void rssGivesItsDatesAsRfc822() throws IOException {
    assertThat(written(FeedFormat.RSS, "t")).contains("<pubDate>Sun, 01 Mar 2026 09:05:00 GMT<");
  }

  @Test
  void jsonFeedUsesTheNamesOfItsSpecification() throws IOException {
    assertThat(written(FeedFormat.JSON_FEED, "t"))
        .contains("\"home_page_url\":\"https://foo.example/\"")
        .contains("\"date_published\":\"2026-03-01T09:05:00Z\"")
        .doesNotContain("date_modified");
  }

  private static String written(FeedFormat format, String title) throws IOException {
    FeedContent.Channel channel =
        new FeedContent.Channel("Foo", "https://foo.example/", "https://foo.example/feed", "en");
    FeedContent.Dates dates = new FeedContent.Dates(TIME, null);
    FeedContent.Entry entry =
        new FeedContent.Entry(
            "https://foo.example/1?a=1&b=2", title, "Teaser.", dates, List.of("Ann Example"));
    Document document = format.write(new FeedContent(channel, TIME, List.of(entry)));
    return new String(document.content().inflated().readAllBytes(), StandardCharsets.UTF_8);
  }
}
