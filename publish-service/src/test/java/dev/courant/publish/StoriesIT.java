package dev.courant.publish;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleArticles.withdrawn;
import static dev.courant.publish.SampleStories.alone;
import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.io.SyndFeedInput;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.SampleStories.Sample;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class StoriesIT {
  private static RunningService service;
  private static Sample quake;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    quake = quake(unique(), NOON);
    publish(quake);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void servesAStoryAsItWasTold() {
    HttpResponse<byte[]> answer = service.get(api(quake));
    assertThat(EventCodec.decode(answer.body(), StoryTold.class)).isEqualTo(quake.told());
    String etag = answer.headers().firstValue("etag").orElseThrow();
    assertThat(service.get(api(quake), "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void listsFiltersAndPages() {
    Sample second = quake(unique(), NOON.minusSeconds(60));
    publish(second);
    JsonNode first = json("/api/v1/stories?articles=2&country=EG&limit=1");
    assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(first.get("items").get(0).get("reach").get("origins").asInt()).isEqualTo(5);
    String next = first.get("next").asString();
    JsonNode behind = json("/api/v1/stories?articles=2&country=EG&limit=1&cursor=" + next);
    assertThat(behind.get("items").size()).as(behind.toString()).isEqualTo(1);
    assertThat(behind.get("items").get(0).get("id"))
        .isNotEqualTo(first.get("items").get(0).get("id"));
    assertThat(json("/api/v1/stories?outlet=nobody.example").get("total").asInt()).isZero();
    assertThat(json("/api/v1/stories?articles=2&country=EG&limit=1&order=time&cursor=" + next))
        .as("a cursor goes on in its own order")
        .isEqualTo(behind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"order=best", "articles=0", "articles=x", "limit=0", "cursor=!", "since=x"})
  void answersBadParametersWithProblemDetails(String bad) {
    HttpResponse<byte[]> answer = service.get("/api/v1/stories?" + bad);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @Test
  void leadsFromAMergedStoryToTheOneThatItBecamePartOf() {
    Sample merged = alone(unique(), NOON);
    publish(merged);
    service.log().tell(merged.mergedInto(quake.id(), 2));
    service.awaitStatus(api(merged), 301);
    HttpResponse<byte[]> answer = service.get(api(merged));
    assertThat(answer.headers().firstValue("location")).hasValue(api(quake));
    JsonNode pointer = EventCodec.mapper().readTree(answer.body());
    assertThat(pointer.get("mergedInto").asString()).isEqualTo(quake.id().value());
    assertThat(pointer.get("href").asString()).isEqualTo(api(quake));
    assertThat(service.get("/stories/" + merged.id()).headers().firstValue("location"))
        .hasValue("/stories/" + quake.id());
    HttpResponse<byte[]> feed = service.get("/feeds/atom.xml?limit=5&story=" + merged.id());
    assertThat(feed.statusCode()).isEqualTo(301);
    assertThat(feed.headers().firstValue("location").orElse(""))
        .startsWith("http://127.0.0.1:")
        .contains("limit=5", "story=" + quake.id());
    assertThat(json("/api/v1/articles?story=" + merged.id()).get("total").asInt()).isEqualTo(6);
  }

  @Test
  void saysThatAStoryHasEnded() {
    Sample ended = alone(unique(), NOON);
    publish(ended);
    service.log().tell(ended.ended(2));
    service.awaitStatus(api(ended), 410);
    HttpResponse<byte[]> answer = service.get(api(ended));
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(service.get("/stories/" + ended.id()).statusCode()).isEqualTo(410);
    assertThat(service.get("/feeds/rss.xml?story=" + ended.id()).statusCode()).isEqualTo(410);
    assertThat(service.get("/api/v1/stories/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void showsNoTextOfAWithdrawnMemberThoughTheStoryStillHasIt() {
    Sample sample = quake(unique(), NOON.minusSeconds(7_200)); // behind those that are listed
    publish(sample);
    ArticleSummarized gone = sample.articles().getFirst();
    service.log().append(withdrawn(gone));
    service.awaitStatus("/api/v1/articles/" + gone.id(), 410);
    for (String path : List.of(api(sample), "/stories/" + sample.id())) {
      assertThat(text(path))
          .as(path)
          .doesNotContain(gone.headline().text(), gone.sentences().getFirst().text())
          .contains(sample.articles().getLast().original().headline());
    }
  }

  @Test
  void saysHowManyArticlesOfALargeStoryAreNotListed() {
    Sample sample = quake(unique(), NOON.minus(Duration.ofDays(30))); // behind all others
    publish(sample);
    service.log().tell(sample.revision(2).told().reaching(new Reach(306, 90, 20, 12, 80)));
    await()
        .untilAsserted(() ->
            assertThat(text("/stories/" + sample.id()))
                .contains("306 articles, 90 outlets", "300 more are not listed here"));
  }

  @Test
  void namesTheStoryOfAnArticleAndListsItsArticles() {
    ArticleSummarized member = quake.articles().get(3);
    assertThat(text("/articles/" + member.id()))
        .contains("Part of the story", "/stories/" + quake.id(), "6 outlets in 4 countries");
    assertThat(service.get("/api/v1/articles/" + member.id()).headers().firstValue("link"))
        .hasValue("</api/v1/stories/%s>; rel=\"collection\"".formatted(quake.id()));
    JsonNode list = json("/api/v1/articles?language=en&story=" + quake.id());
    assertThat(list.get("total").asInt()).isEqualTo(2);
    assertThat(json("/api/v1/articles?story=" + alone("unknown", NOON).id()).get("total").asInt())
        .isZero();
    assertThat(service.get("/api/v1/articles?story=x").statusCode()).isEqualTo(400);
  }

  @Test
  void showsWhoSaysWhatInTheWordsOfTheOriginals() {
    assertThat(text("/stories/" + quake.id()))
        .contains("6 outlets in 4 countries, 5 origins")
        .contains("Different figures", "Said by some, denied by others", "Told by one origin only")
        .contains(
            "lang=\"ar\" dir=\"rtl\"", "قتل أحد عشر شخصا في زلزال ضرب مدينة أرويرا فجر الاثنين.")
        .contains("has text of <bdi>Coast Courier</bdi>", "<bdi>Agência Maré</bdi>")
        .contains("It began the story.", "0.62 alike, where 0.40 was needed")
        .contains("https://kueste.example/" + quake.slug() + "#:~:text=Bei%20dem")
        .contains("/feeds/rss.xml?story=" + quake.id());
  }

  @Test
  void showsEachEventOnceAtHome() {
    await()
        .untilAsserted(() -> {
          String home = text("/");
          assertThat(home).contains("/stories/" + quake.id());
          assertThat(home.split("data-story=\"" + quake.id(), -1)).hasSize(2);
          quake
              .articles()
              .forEach(article ->
                  assertThat(home)
                      .doesNotContain(
                          "<a href=\"/articles/"
                              + article.id()
                              + "\">"
                              + article.headline().text()));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stories", "/stories?order=time", "/stories?limit=1", "/following"})
  void servesEveryPageWithoutInlineScriptOrStyle(String path) {
    HttpResponse<byte[]> page = service.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .doesNotContain("unsafe");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .contains("<main id=\"main\"")
        .doesNotContain("style=", "onclick", "th:");
  }

  @Test
  void letsNoMarkupOfAnOutletOut() {
    String bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    Outlet outlet = new Outlet("nil.example", "<b>Nil</b>", "EG");
    ArticleSummarized one =
        SampleStories.article("https://nil.example/" + unique(), outlet, "ar", NOON, bad, bad);
    ArticleSummarized other =
        SampleStories.article("https://nil.example/" + unique(), outlet, "en", NOON, bad, bad);
    Difference.Side side = new Difference.Side(bad, NOON, List.of(SampleStories.quote(one, 0)));
    Sample hostile =
        new Sample(bad)
            .member(one, 1, null)
            .member(other, 1, one.id())
            .difference(Difference.Kind.FIGURE, bad, side, side);
    publish(hostile);
    for (String path :
        List.of("/", "/stories", "/stories/" + hostile.id(), "/articles/" + one.id())) {
      assertThat(text(path)).as(path).doesNotContain("<script>alert", "<b>Nil", "<img src=x");
    }
    assertThat(text("/feeds/rss.xml?story=" + hostile.id())).doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/rss.xml", "/feeds/atom.xml"})
  void isFollowedByFeedReaders(String path) throws Exception {
    String document = text(path + "?story=" + quake.id());
    var feed = new SyndFeedInput().build(new StringReader(document));
    assertThat(feed.getTitle()).isEqualTo(quake.articles().getFirst().headline().text());
    assertThat(feed.getEntries()).hasSize(6);
    assertThat(document).contains("/stories/" + quake.id());
  }

  @Test
  void servesAStoryAsJsonFeed() {
    JsonNode feed = json("/feeds/feed.json?story=" + quake.id());
    assertThat(feed.get("items").size()).isEqualTo(6);
    assertThat(feed.get("home_page_url").asString()).endsWith("/stories/" + quake.id());
  }

  private static void publish(Sample sample) {
    service.log().tell(sample);
    sample.articles().forEach(a -> service.awaitStatus("/api/v1/articles/" + a.id(), 200));
    service.awaitStatus(api(sample), 200);
  }

  private static String api(Sample sample) {
    return "/api/v1/stories/" + sample.id();
  }

  private static JsonNode json(String path) {
    return EventCodec.mapper().readTree(service.get(path).body());
  }

  private static String text(String path) {
    return new String(service.get(path).body(), StandardCharsets.UTF_8);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
