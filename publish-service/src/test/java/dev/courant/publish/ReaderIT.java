package dev.courant.publish;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.translated;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.io.SyndFeedInput;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import dev.courant.publish.SampleArticles.Sample;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderIT {
  private static RunningService service;
  private static ArticleSummarized article;
  private static ArticleSummarized hostile;
  private static ArticleSummarized gone;
  private static ArticleSummarized translated;
  private static ArticleSummarized revised;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    Instant latest = Instant.parse("2026-11-23T12:00:59Z");
    String name = UUID.randomUUID().toString();
    article = new Sample("https://diario.example/" + name).at(latest).article();
    hostile =
        new Sample("https://nil.example/" + name)
            .at(latest)
            .headline("</script><script>alert(1)</script>\u0001 \"quoted\"")
            .from(new Outlet("nil.example", "<b>Nil</b>", "EG"), "ar")
            .article();
    gone = harbour("gone-" + name);
    translated = translated(harbour("translated-" + name));
    ArticleSummarized first = harbour("revised-" + name);
    revised = corrected(first, "Novo porto de Aroeira recebe o <b>segundo</b> navio");
    service.log().append(article, hostile, translated, gone, withdrawn(gone), first);
    for (ArticleSummarized each : new ArticleSummarized[] {article, hostile, translated, first}) {
      service.awaitStatus("/api/v1/articles/" + each.id(), 200);
    }
    service.log().append(revised);
    await().until(() -> page(revised).contains("revision 2"));
    service.awaitStatus("/api/v1/articles/" + gone.id(), 410);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/latest",
        "/latest?language=pt&topic=",
        "/search",
        "/search?q=terremoto&order=relevance&topic=",
        "/sections",
        "/outlets",
        "/languages",
        "/countries",
        "/regions",
        "/sections/economy-business-and-finance",
        "/regions/brazil",
        "/regions/019",
        "/outlets/diario.example",
        "/languages/pt-BR",
        "/countries/BR",
        "/following",
        "/reading-list",
        "/status",
        "/how-this-works"
      })
  void servesEveryPageWithoutInlineScriptOrStyle(String path) {
    HttpResponse<byte[]> page = service.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(text(page))
        .contains("<main id=\"main\"", "Skip to the articles")
        .doesNotContain("style=", "onclick", "th:");
  }

  @Test
  void searchesWithoutAScript() {
    String headline = article.headline().text();
    String address = "/search?order=relevance&q=" + encoded("headline:\"" + headline + "\"");
    await().until(() -> text(service.get(address)).contains(headline + "</a>"));
    assertThat(text(service.get(address)))
        .contains("the best match first", "role=\"search\"", "/feeds/atom.xml?q=");
    assertThat(text(service.get("/search?q=" + encoded("<img/src=x onerror=alert(1)>"))))
        .contains("No article matches")
        .doesNotContain("<img/src");
  }

  @Test
  void showsHowToKeepASearch() {
    String filters = "topic=economy-business-and-finance&language=pt-BR";
    assertThat(text(service.get("/search?order=relevance&" + filters)))
        .contains("Keep this search")
        .contains("./courant webhooks add https://example.org/news --filter &#39;topic=economy")
        .contains("href=\"/api/v1/articles/stream?topic=economy", "href=\"/feeds/atom.xml?topic=")
        .contains("href=\"/api/v1/articles?order=arrival&amp;topic=economy");
    assertThat(text(service.get("/search?q=navio&" + filters)))
        .contains("href=\"/api/v1/articles?q=navio&amp;topic=", "&amp;order=arrival\"")
        .doesNotContain("webhooks add", "/api/v1/articles/stream?");
  }

  @Test
  void asksWhatWasMeantByAWordThatNoArticleHas() {
    String misspelt = "/search?topic=economy-business-and-finance&q=Aroiera+%22primeiro+navio%22";
    await()
        .untilAsserted(() ->
            assertThat(text(service.get(misspelt)))
                .contains(
                    "Did you mean <a href=\"/search?topic=economy-business-and-finance&amp;q=Aroeira"
                        + "%20%22primeiro%20navio%22\"><q dir=\"auto\">Aroeira &quot;primeiro"
                        + " navio&quot;</q></a>?"));
    assertThat(text(service.get("/search?q=Aroeira"))).doesNotContain("Did you mean");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void showsTheArticlesAtHome() {
    await().until(() -> text(service.get("/")).contains(article.headline().text()));
  }

  @Test
  void labelsAnArticle() {
    assertThat(text(service.get("/articles/" + article.id())))
        .contains(article.headline().text())
        .contains("lang=\"pt-BR\" dir=\"ltr\"")
        .contains("Diário da Costa", "Brazil", "Portuguese (Brazil)", "Ana Prado")
        .contains("Agência Maré via Diário da Costa")
        .contains("Named in the original", "<span>organisation</span>")
        .contains("23 November 2026, 12:00 UTC")
        .contains("Economy, business and finance", "72 %", "<q>Aroeira</q>")
        .contains("sentence <code>s1</code>, characters <span>0</span> to <span>64</span>")
        .contains("Extracted verbatim, no AI-written text", "algorithmicallyEnhanced")
        .contains("1 × number without receipt", "revision 1")
        .contains(article.analysis().disclaimer(), "href=\"/how-this-works\"")
        .contains("href=\"" + article.original().url() + "\"");
  }

  @Test
  void saysWhatCouldNotBeComparedAndShowsTranslatedSpeechWithoutMarks() {
    assertThat(text(service.get("/articles/" + translated.id())))
        .contains("Ana Prado called it <i class=\"speech\">a late ship</i>.")
        .contains("Could not be compared with the original:", "its wording (who did what to whom")
        .contains("words said by others (in italics")
        .doesNotContain("&quot;a late ship&quot;</");
  }

  @Test
  void letsNoMarkupOfAnOutletOut() {
    String page = text(service.get("/articles/" + hostile.id()));
    assertThat(page)
        .doesNotContain("<script>alert", "<b>Nil")
        .contains("dir=\"rtl\"", "&lt;b&gt;Nil&lt;/b&gt;");
  }

  @Test
  void tellsHowItIs() {
    await()
        .untilAsserted(() ->
            assertThat(text(service.get("/status")).replaceAll("\\s+", " "))
                .contains("Ready, and nothing waits.")
                .containsPattern("<dt>Received</dt><dd>[1-9]")
                .containsPattern("<dt>Dead letters</dt><dd>\\d+</dd>")
                .contains("<bdi>Diário da Costa</bdi>", "href=\"/outlets/diario.example\""));
  }

  @Test
  void showsWhatRevisionsChanged() {
    assertThat(page(revised)).contains("<a href=\"/articles/" + revised.id() + "/revisions\">");
    assertThat(page(article)).doesNotContain("/revisions");
    assertThat(text(service.get("/articles/" + revised.id() + "/revisions")))
        .contains("Revision 2", "The outlet’s headline")
        .contains("<del>primeiro</del><ins>&lt;b&gt;segundo&lt;/b&gt;</ins> navio")
        .contains("The article as it first came in.")
        .doesNotContain("<b>segundo", "are kept here");
    assertThat(text(service.get("/articles/" + article.id() + "/revisions")))
        .contains("This is the first revision.");
  }

  private static String page(ArticleSummarized article) {
    return text(service.get("/articles/" + article.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/revisions"})
  void saysThatAWithdrawnArticleIsGone(String of) {
    HttpResponse<byte[]> page = service.get("/articles/" + gone.id() + of);
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(text(page)).contains("withdrawn").doesNotContain(gone.headline().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/articles/nothing",
        "/articles/nothing/revisions",
        "/sections/nothing",
        "/regions/nowhere"
      })
  void answersWithAPageWhereThereIsNone(String path) {
    HttpResponse<byte[]> page = service.get(path);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(text(page)).contains("There is no such page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/rss.xml", "/feeds/atom.xml"})
  void isReadByFeedReaders(String path) throws Exception {
    HttpResponse<byte[]> feed = service.get(path + "?language=pt&limit=100");
    assertThat(new SyndFeedInput().build(new StringReader(text(feed))).getEntries())
        .extracting(entry -> entry.getTitle())
        .contains(article.headline().text());
    assertThat(text(service.get(path + "?language=ar")))
        .contains("alert(1)")
        .doesNotContain("\u0001");
  }

  @Test
  void servesJsonFeed() {
    var feed = EventCodec.mapper().readTree(service.get("/feeds/feed.json?country=BR").body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items").get(0).get("url").asString()).startsWith("http://127.0.0.1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/articles?country=BR", "/feeds/atom.xml?country=BR", "/api/v1/articles/"})
  void answersNotModifiedToWhoHasItAlready(String path) {
    String whole = path.endsWith("/") ? path + article.id() : path;
    // Lists change while the service still reads what other tests have published.
    await()
        .untilAsserted(() -> {
          String etag = service.get(whole).headers().firstValue("etag").orElseThrow();
          assertThat(service.get(whole, "If-None-Match", etag).statusCode()).isEqualTo(304);
        });
    assertThat(service.get(whole, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void letsOtherSitesReadTheApi() {
    HttpResponse<byte[]> answer =
        service.get("/api/v1/articles?limit=1", "Origin", "https://reader.example");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
  }

  @Test
  void describesItself() {
    assertThat(text(service.get("/api/v1/openapi.json"))).contains("\"openapi\": \"3.1.0\"");
  }

  @Test
  void answersErrorsOfFeedsWithProblemDetails() {
    HttpResponse<byte[]> answer = service.get("/feeds/rss.xml?limit=1000");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
