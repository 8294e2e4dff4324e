package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageExtractorTest {
  private static final String URL = "https://harbour.example/news/ferry.html";
  private static final String FIRST =
      "The ferry between the two islands will run twice an hour from Monday, the harbour master"
          + " said.";
  private static final String SECOND =
      "Passengers had asked for years that the line be kept open in winter, when the bridge is"
          + " shut.";
  private static final String THIRD =
      "A second boat was bought from a yard on the mainland, which had built it for a lake.";

  private final PageExtractor extractor = new PageExtractor();

  private ExtractedPage page(String head, String body) {
    String html = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
    return extractor.extract(html, URL);
  }

  private static String article(String inside) {
    return "<main><article><h1>Ferry to run all winter</h1><p>%s</p><p>%s</p>%s<p>%s</p></article></main>"
        .formatted(FIRST, SECOND, inside, THIRD);
  }

  @Test
  void paragraphsArePartedByABlankLineAndTheHeadlineIsNotAmongThem() {
    assertThat(page("", article("")).body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void listsQuotesAndSubheadingsInsideTheArticleStay() {
    String inside =
        "<h2>What changes</h2><ul><li>Boats at a quarter past</li><li>Boats at a quarter"
            + " to</li></ul><blockquote><p>We waited long enough for this.</p></blockquote>";
    assertThat(page("", article(inside)).body())
        .contains("What changes", "a quarter past", "a quarter to", "We waited long enough");
  }

  @Test
  void whatSurroundsAnArticleStaysOut() {
    String inside =
        "<figure><img src=b.jpg><figcaption>The boat at the pier on"
            + " Tuesday</figcaption></figure><div class='newsletter-signup'><p>Get our letter each"
            + " morning in your mailbox.</p></div><div class=related-posts><p>Bridge closed for"
            + " repairs until the end of spring</p></div><p>Read more</p>";
    String around =
        "<nav><a href=/>Home</a></nav>%s<section id=comments><p>I never liked that boat, and the"
            + " new one is no better, said my neighbour.</p></section><div id=cookie-consent><p>We"
            + " and our partners store cookies on your device to show you things.</p></div>";
    String body = page("", around.formatted(article(inside))).body();
    assertThat(body).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void whatALinkSaysToScreenReadersOnlyStaysOut() {
    String inside =
        "<p>The <a href=/report>report<span class=vh>, opens new tab</span></a> of the <a"
            + " href=/yard>yard <span>(öffnet im neuen Fenster)</span></a> on the <a"
            + " href=/boat>old <span>boat</span></a> was published in May.</p>";
    assertThat(page("", article(inside)).body())
        .contains("The report of the yard on the old boat was published in May.");
  }

  @Test
  void anArticleInFramesNamedLikeSurroundingsIsKept() {
    String html =
        "<main><article><div class=sidebar-grid><div class=newsletter-layout><h1>Ferry</h1><p>%s</p>"
            + "</div></div><div class=sidebar-grid><p>%s</p><p>%s</p></div></article></main>";
    assertThat(page("", html.formatted(FIRST, SECOND, THIRD)).body())
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void theBodysOwnNamesTellNothingOfTheArticle() {
    String html = "<html><body class='cookies-not-set no-sidebar comments'>" + article("");
    assertThat(extractor.extract(html, URL).body()).contains(FIRST, SECOND, THIRD);
  }

  @Test
  void tablesAndQuotationsInFiguresStayTheirCaptionsDoNot() {
    String inside =
        "<figure><table><tr><td>Monday</td><td>every half hour</td></tr></table>"
            + "<figcaption>Timetable</figcaption></figure>";
    assertThat(page("", article(inside)).body())
        .contains("every half hour")
        .doesNotContain("Timetable");
  }

  @Test
  void whatStandsBetweenAPictureAndItsCreditIsACaption() {
    String inside =
        "<div><img src=b.jpg><div>The boat at the pier on Tuesday</div><div>Getty Images</div></div>"
            + "<div><img src=c.jpg><p>The yard was paid in May.</p><p>Nobody asked why.</p></div>";
    assertThat(page("", article(inside)).body())
        .contains("The yard was paid in May.", "Nobody asked why.")
        .doesNotContain("on Tuesday", "Getty");
  }

  @Test
  void theIdOfAHeadingMakesItNoSurroundings() {
    String inside =
        "<h2 id=social-media>Social media</h2><h3 id=related-costs>Related costs</h3>"
            + "<h3 id=comments>Twelve answers to the harbour</h3>";
    assertThat(page("", article(inside)).body())
        .contains("Social media", "Related costs")
        .doesNotContain("Twelve answers");
  }

  @Test
  void theLineBetweenHeadlineAndTextLeadsTheArticle() {
    String lede = "After years of asking, islanders get a boat every half hour, even in January.";
    String html =
        "<main><header><h1>Ferry to run all winter</h1><p class=teaser>"
            + lede
            + "</p><p class=byline>By Ann Lee</p></header><div><p>"
            + String.join("</p><p>", FIRST, SECOND, THIRD)
            + "</p></div></main>";
    assertThat(page("", html).body()).startsWith(lede + "\n\n" + FIRST);
  }

  @Test
  void textWithoutSpacesBetweenWordsIsText() {
    String sentence = "港の責任者は月曜日から二つの島を結ぶ船を一時間に二本運航すると発表した。".repeat(2);
    String html =
        "<article><h1>冬も船を運航へ</h1><p>" + sentence + "</p><p>" + sentence + "</p><p>終</p></article>";
    assertThat(page("", html).body()).contains(sentence);
  }

  @Test
  void metadataComesFromLinkedDataWhereItIsBrokenToo() {
    String head =
        """
        <script type="application/ld+json">
        {"@graph": [{"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
         {"@type": "NewsArticle", "headline": "Ferry to run
         all winter", "author": [{"@id": "#ann"}], "datePublished": "2026-01-05T23:30:00+02:00",
         "dateModified": "2026-01-06T08:00:00Z", "articleSection": "Islands", "image": "/b.jpg",}
        </script>
        <link rel=canonical href="/news/ferry">
        """;
    ExtractedPage page = page(head, article(""));
    assertThat(page.title()).isEqualTo("Ferry to run all winter");
    assertThat(page.authors()).containsExactly("Ann Lee");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-01-05T21:30:00Z"));
    assertThat(page.publishedOffset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(page.modifiedAt()).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
    assertThat(page.sectionWords()).containsExactly("Islands");
    assertThat(page.image()).isEqualTo("https://harbour.example/b.jpg");
    assertThat(page.canonicalUrl()).isEqualTo("https://harbour.example/news/ferry");
    assertThat(page.language()).isEqualTo("en");
  }

  @Test
  void withoutMetadataTheBylineTellsAuthorAndDay() {
    String byline =
        "<div class=meta><span>By Ann Lee and Bo Ek</span> <span>5 March 2026</span></div>";
    String html = article("").replace("</h1>", "</h1>" + byline);
    ExtractedPage page = page("", html);
    assertThat(page.authors()).containsExactly("Ann Lee", "Bo Ek");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
  }

  @Test
  void aKickerIsNoPartOfTheTitle() {
    String head = "<meta property=og:title content='Ferry to run all winter'>";
    String html = article("").replace("<h1>", "<h1><span>Islands:</span> ");
    assertThat(page(head, html).title()).isEqualTo("Ferry to run all winter");
  }

  @Test
  void reservedUsesAreReported() {
    String head =
        "<meta name=robots content='index, NoAI, noimageai'><meta name=tdm-reservation content=1>";
    assertThat(page(head, article("")).optOuts())
        .containsExactly("noai", "noimageai", "tdm-reservation");
  }

  @Test
  void bytesAreReadInTheCharsetOfHeaderOrMetaOrAsUtf8() {
    String text = "<meta charset=windows-1251><h1>Паром</h1>";
    byte[] cyrillic = text.getBytes(Charset.forName("windows-1251"));
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(extractor.extract(cyrillic, null, URL).title()).isEqualTo("Паром");
    assertThat(extractor.extract(cyrillic, "text/html; charset=cp1251", URL).title())
        .isEqualTo("Паром");
    assertThat(extractor.extract(utf8, "text/html", URL).title()).isEqualTo("Паром");
  }

  @Test
  void noPageIsTooStrangeToRead() {
    for (String html :
        new String[] {
          "",
          "\0",
          "<",
          "<frameset><frame src=a></frameset>",
          "<a href='http://[::1'>x</a>",
          "<script type=application/ld+json>{\"@type\":[[\"NewsArticle\"]],\"author\":{}",
          "<meta property=article:published_time content='2026-99-99T99:99:99+99:99'>",
          "<html lang='!!'><body><p itemprop=datePublished>99.99.2026"
        }) {
      assertThat(extractor.extract(html, "no address at all: %").title()).isNotNull();
    }
  }

  @Test
  void depthAndBreadthCostLinearTime() {
    String deep = "<div class=comment>".repeat(20_000) + "<p>" + FIRST;
    String wide =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "<h1 class=related itemprop=author>" + i + "</h1><article><time>" + i)
            .collect(Collectors.joining());
    String text = "<p>" + (SECOND + " ").repeat(10_000);
    long start = System.nanoTime();
    for (String html : new String[] {deep, wide, text}) {
      assertThat(extractor.extract(html, URL)).isNotNull();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
