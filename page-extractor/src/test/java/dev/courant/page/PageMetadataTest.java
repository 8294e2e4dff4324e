package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each fact of a page, read off each of the places that may state it. */
class PageMetadataTest {
  private static final String URL = "https://harbour.example/news/ferry.html";

  private final PageExtractor extractor = new PageExtractor();

  private ExtractedPage head(String head) {
    return page("<head>" + head + "</head><body><h1>Ferry to run all winter</h1></body>");
  }

  private ExtractedPage linked(String properties) {
    return head(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
            + properties
            + "}</script>");
  }

  private ExtractedPage page(String html) {
    return extractor.extract(html, URL);
  }

  @Test
  void theTimeOfTheLastChange() {
    Instant changed = Instant.parse("2026-01-06T08:00:00Z");
    String time = "2026-01-06T10:00:00+02:00";
    assertThat(linked("\"dateModified\":\"" + time + "\"").modifiedAt()).isEqualTo(changed);
    assertThat(head("<meta property=article:modified_time content=" + time + ">").modifiedAt())
        .isEqualTo(changed);
    assertThat(page("<time itemprop=dateModified datetime=" + time + ">today</time>").modifiedAt())
        .isEqualTo(changed);
  }

  @Test
  void theTimeOfPublication() {
    Instant day = Instant.parse("2026-03-05T00:00:00Z");
    assertThat(linked("\"datePublished\":\"2026-03-05\"").publishedAt()).isEqualTo(day);
    assertThat(head("<meta property=article:published_time content=2026-03-05>").publishedAt())
        .isEqualTo(day);
    assertThat(page("<p itemprop=datePublished>5 March 2026</p>").publishedAt()).isEqualTo(day);
    assertThat(page("<h1>Ferry</h1><p>5 March 2026</p>").publishedAt()).isEqualTo(day);
    assertThat(extractor.extract("", "https://harbour.example/2026/03/05/ferry").publishedAt())
        .isEqualTo(day);
  }

  @Test
  void aTimeInUtcIsToldOnTheDayThatTheAddressNames() {
    String html = "<meta property=article:published_time content=2026-03-06T02:17:00Z>";
    ExtractedPage page = extractor.extract(html, "https://harbour.example/2026/03/05/ferry");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-03-06T02:17:00Z"));
    assertThat(page.publishedOffset()).hasToString("-03:00");
  }

  @Test
  void theLanguage() {
    assertThat(page("<html lang=pt_BR><body>").language()).isEqualTo("pt-BR");
    assertThat(linked("\"inLanguage\":\"cs\"").language()).isEqualTo("cs");
    assertThat(head("<meta property=og:locale content=de_AT>").language()).isEqualTo("de-AT");
    assertThat(head("<meta http-equiv=content-language content=sv>").language()).isEqualTo("sv");
  }

  @Test
  void theImage() {
    String image = "https://harbour.example/b.jpg";
    assertThat(linked("\"image\":{\"@type\":\"ImageObject\",\"url\":\"/b.jpg\"}").image())
        .isEqualTo(image);
    assertThat(head("<meta property=og:image content=/b.jpg>").image()).isEqualTo(image);
    assertThat(head("<meta name=twitter:image content=/b.jpg>").image()).isEqualTo(image);
    assertThat(page("<meta itemprop=image content=/b.jpg>").image()).isEqualTo(image);
  }

  @Test
  void theCanonicalAddress() {
    String canonical = "https://harbour.example/ferry";
    assertThat(head("<link rel=canonical href=/ferry>").canonicalUrl()).isEqualTo(canonical);
    assertThat(head("<meta property=og:url content=/ferry>").canonicalUrl()).isEqualTo(canonical);
    assertThat(linked("\"mainEntityOfPage\":{\"@id\":\"/ferry\"}").canonicalUrl())
        .isEqualTo(canonical);
    assertThat(head("<link rel=canonical href='javascript:void(0)'>").canonicalUrl()).isNull();
  }

  @Test
  void whatTheOutletFilesItUnder() {
    assertThat(linked("\"articleSection\":\"Islands\",\"keywords\":[\"ferry\"]").sectionWords())
        .containsExactly("Islands", "ferry");
    assertThat(head("<meta property=article:section content=Islands>").sectionWords())
        .containsExactly("Islands");
    assertThat(head("<meta name=keywords content='ferry, winter'>").sectionWords())
        .containsExactly("ferry", "winter");
    assertThat(page("<span itemprop=articleSection>Islands</span>").sectionWords())
        .containsExactly("Islands");
  }

  @Test
  void theAuthor() {
    assertThat(linked("\"author\":{\"name\":\"Ann Lee\"}").authors()).containsExactly("Ann Lee");
    assertThat(head("<meta name=author content='Ann Lee'>").authors()).containsExactly("Ann Lee");
    assertThat(page("<p itemprop=author><a itemprop=name>Ann Lee</a></p>").authors())
        .containsExactly("Ann Lee");
    assertThat(page("<h1>Ferry</h1><p>By Ann Lee</p>").authors()).containsExactly("Ann Lee");
  }

  @Test
  void anOutletNamedAsAuthorGivesWayToAByline() {
    String head = "<meta property=og:site_name content='The Harbour'>";
    String outlet = head + "<meta name=author content='The Harbour'>";
    assertThat(page(outlet + "<h1>Ferry</h1><p>By Ann Lee</p>").authors())
        .containsExactly("Ann Lee");
    assertThat(page(outlet + "<h1>Ferry</h1><p>By sea</p>").authors())
        .containsExactly("The Harbour");
  }

  @Test
  void theOutletsNameIsNoPartOfATitle() {
    String title =
        "<script type='application/ld+json'>{\"@type\":\"Article\","
            + "\"headline\":\"Ferry to run all winter | Harbour\"}</script>";
    assertThat(page(title).title()).isEqualTo("Ferry to run all winter");
    assertThat(extractor.extract(title, "https://other.example/").title()).endsWith("| Harbour");
  }

  @Test
  void aBlogsNameInAHeadingIsNoTitle() {
    String head =
        "<title>Sea Notes: Ferry to run all winter</title>"
            + "<meta property=og:title content='Ferry to run all winter'>";
    assertThat(page(head + "<h1>Sea Notes</h1>").title()).isEqualTo("Ferry to run all winter");
  }

  @Test
  void reservedUses() {
    assertThat(head("<meta name=ROBOTS content='NOAI, noimageai'>").optOuts())
        .containsExactly("noai", "noimageai");
    assertThat(head("<meta name=robots content=none>").optOuts()).containsExactly("noindex");
    assertThat(head("<meta name=tdm-reservation content=1>").optOuts())
        .containsExactly("tdm-reservation");
    assertThat(head("<meta name=tdm-reservation content=0>").optOuts()).isEmpty();
  }
}
