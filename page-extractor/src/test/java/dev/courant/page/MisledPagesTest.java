package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages hold that misleads: each as public reports of extractors tell it. */
class MisledPagesTest {
  private static final String URL = "https://lagoon-courier.example/a/ferry";
  private static final String TITLE = "Ferry across the lagoon runs again after the storm";
  private static final String TEXT =
      "The ferry across the lagoon ran again on Friday, for the first time since the storm tore"
          + " the landing stage at Pellworth from its piles in the night to Sunday.\n\n"
          + "The harbour office expects that commuters will come back within a week, since the"
          + " road around the lagoon takes them an hour and a half each way.";

  private final PageExtractor extractor = new PageExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the sea, a town waits for its ferry",
        "Von Arnim will Fähre retten",
        "Por una vez, el ferry sale a tiempo",
        "Par temps calme, le bac repart",
        "Di Nardo: il traghetto non basta",
        "By Ada Quay"
      })
  void aHeadlineIsNoByline(String headline) {
    assertThat(page("", "<h1>" + headline + "</h1>" + paragraphs()).authors()).isEmpty();
  }

  @Test
  void aStepByStepGuideIsNobody() {
    String body = "<h1>" + TITLE + "</h1><p>A Step by Step Guide</p>" + paragraphs();

    assertThat(page("", body).authors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "By Staff = ''",
        "By Lagoon Courier Staff = ''",
        "By Newsroom = ''",
        "Von der Redaktion = ''",
        "By Ada Quay and Bo Lind = Ada Quay;Bo Lind",
        "By Ada Quay | May 4, 2026 = Ada Quay",
        "Por María de la Cruz = María de la Cruz"
      })
  void aBylineNamesPersons(String byline, String names) {
    String body = "<h1>" + TITLE + "</h1><p class=byline>" + byline + "</p>" + paragraphs();

    assertThat(String.join(";", page("", body).authors())).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Updated: 9 May 2026, 10:00 · Published: 4 May 2026, 08:00</p>|2026-05-04",
        "<p>Mis à jour le 9 mai 2026. Publié le 4 mai 2026</p>|2026-05-04",
        "<p>Updated <time datetime=2026-05-09>9 May</time>, posted <time datetime=2026-05-04>4 May</time></p>|2026-05-04",
        "<time class=updated datetime=2026-05-09>x</time><time class=published datetime=2026-05-04>y</time>|2026-05-04",
        "<p>4 พ.ค. 2569</p>|2026-05-04",
        "<p>৪ মে ২০২৬</p>|2026-05-04",
        "<p>۱۴ اردیبهشت ۱۴۰۵</p>|2026-05-04",
        "<p>令和8年5月4日</p>|2026-05-04",
        "<p>民國115年5月4日</p>|2026-05-04"
      })
  void theDayOfPublicationIsReadInAnyCalendarAndNotTakenForThatOfAChange(
      String stamp, LocalDate day) {
    String language =
        stamp.contains("มี") || stamp.contains("พ")
            ? "th"
            : stamp.contains("ম") ? "bn" : stamp.contains("à") ? "fr" : "en";
    String html =
        "<html lang="
            + language
            + "><body><main><article><h1>"
            + TITLE
            + "</h1>"
            + stamp
            + paragraphs()
            + "</article></main></body></html>";

    assertThat(extractor.extract(html, URL).publishedAt())
        .isEqualTo(
            day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(stamp.contains("08:00") ? 8 * 3600 : 0));
  }

  @Test
  void timesBesideOtherStoriesDoNotDateTheArticle() {
    String body =
        "<div class=most-read><a href=/x>Old</a> <time datetime=2020-01-01>2020</time></div><h1>"
            + TITLE
            + "</h1><time datetime=2026-05-04>4 May</time>"
            + paragraphs();

    assertThat(page("", body).publishedAt()).isEqualTo("2026-05-04T00:00:00Z");
  }

  @Test
  void aSentenceThatTellsOfADayDoesNotDateTheArticle() {
    String body =
        "<h1>"
            + TITLE
            + "</h1>"
            + paragraphs()
            + "<p>The new landing stage is to open on 12 March 2027, the office says in a letter.</p>";

    assertThat(page("", body).publishedAt()).isNull();
  }

  @Test
  void dataOfOtherStoriesAndVideosIsNotTheArticles() {
    String others =
        linked("Tram line closed", "https://lagoon-courier.example/a/tram", "2020-01-01", "Cy Moor")
            + "<script type=application/ld+json>{\"@type\":\"VideoObject\",\"name\":\"Tram\","
            + "\"uploadDate\":\"2019-01-01\",\"author\":\"Vi Deo\"}</script>";
    String metas =
        "<meta property=article:published_time content=2026-05-04><meta name=author content='Ada Quay'>";
    String body = "<h1>" + TITLE + "</h1>" + paragraphs();

    ExtractedPage alone = page(others + metas, body);
    ExtractedPage beside = page(others + linked(TITLE, URL, "2026-05-04", "Ada Quay"), body);

    for (ExtractedPage page : new ExtractedPage[] {alone, beside}) {
      assertThat(page.authors()).containsExactly("Ada Quay");
      assertThat(page.publishedAt()).isEqualTo("2026-05-04T00:00:00Z");
      assertThat(page.title()).isEqualTo(TITLE);
    }
  }

  @Test
  void dataIsReadThroughCdataAndBehindOtherObjects() {
    String json =
        "{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE + "\",\"author\":\"Ada Quay\"}";
    String head =
        "<script type=application/ld+json>//<![CDATA[\n{\"@type\":\"WebSite\"}"
            + json
            + "\n//]]></script>";

    assertThat(page(head, "<h1>" + TITLE + "</h1>" + paragraphs()).authors())
        .containsExactly("Ada Quay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json-ld", "markup", "state", "noscript", "shadow"})
  void theTextIsFoundWhereOnlyScriptsWouldShowIt(String place) {
    String escaped = TEXT.replace("\n", "\\n");
    String html = paragraphs();
    String page =
        switch (place) {
          case "json-ld" -> data("\"articleBody\":\"" + escaped + "\"");
          case "markup" -> data("\"articleBody\":\"" + html + "\"");
          case "state" ->
              "<div id=root>Loading</div><script id=__NEXT_DATA__ type=application/json>{\"props\":"
                  + "{\"story\":{\"headline\":\""
                  + TITLE
                  + "\",\"body\":\""
                  + html
                  + "\"},\"more\":[{\"title\":\"Tram\",\"teaser\":\"The tram is closed for months.\"}]}}</script>";
          case "noscript" ->
              "<div id=root></div><noscript><h1>" + TITLE + "</h1>" + html + "</noscript>";
          default ->
              "<x-story><template shadowrootmode=open><article><h1>"
                  + TITLE
                  + "</h1>"
                  + html
                  + "</article></template></x-story>";
        };

    String document =
        "<html><head><title>" + TITLE + "</title></head><body>" + page + "</body></html>";

    assertThat(extractor.extract(document, URL).body()).isEqualTo(TEXT);
  }

  @Test
  void ofATextInTheDataTheFullerOneIsTakenWhereItHoldsTheShownOne() {
    String first = TEXT.substring(0, TEXT.indexOf('\n'));
    String full = data("\"articleBody\":\"" + TEXT.replace("\n", "\\n") + "\"");
    String stub = full + "<article><h1>" + TITLE + "</h1><p>" + first + "</p></article>";
    String other = data("\"articleBody\":\"" + "Something else is told here. ".repeat(40) + "\"");
    String unlike = other + "<article><h1>" + TITLE + "</h1>" + paragraphs() + "</article>";

    assertThat(extractor.extract(stub, URL).body()).isEqualTo(TEXT);
    assertThat(extractor.extract(unlike, URL).body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lagoon Courier: Ferry across the lagoon runs again",
        "Lagoon Courier - Ferry across the lagoon runs again",
        "Ferry across the lagoon runs again » Lagoon Courier",
        "Ferry across the lagoon runs again | Lagoon Courier"
      })
  void theOutletsNameIsNoPartOfATitle(String title) {
    String html =
        "<title>"
            + title
            + "</title><meta property=og:site_name content='Lagoon Courier'>"
            + "<h1 class=logo><a href=/>Lagoon Courier</a></h1>"
            + paragraphs();

    assertThat(extractor.extract(html, URL).title())
        .isEqualTo("Ferry across the lagoon runs again");
  }

  @Test
  void aTitleThatBreaksOffIsTakenWholeFromElsewhere() {
    String head = "<meta property=og:title content='" + TITLE.substring(0, 30) + "…'>";

    assertThat(
            page(head, "<h1><span class=sr-only>Video: </span>" + TITLE + "</h1>" + paragraphs())
                .title())
        .isEqualTo(TITLE);
  }

  private static String data(String properties) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\""
        + TITLE
        + "\","
        + properties
        + "}</script>";
  }

  private static String linked(String headline, String url, String day, String author) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\",\"url\":\""
        + url
        + "\",\"datePublished\":\""
        + day
        + "\",\"author\":\""
        + author
        + "\"}</script>";
  }

  private ExtractedPage page(String head, String body) {
    return extractor.extract(
        "<html lang=en><head><title>"
            + TITLE
            + "</title>"
            + head
            + "</head><body><main><article>"
            + body
            + "</article></main></body></html>",
        URL);
  }

  private static String paragraphs() {
    return "<p>" + TEXT.replace("\n\n", "</p><p>") + "</p>";
  }
}
