package dev.courant.publish.report;

import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ReportsIT {
  private static final String TOKEN = "0123456789abcdef";
  private static final String[] OPERATOR = {"Authorization", "Bearer " + TOKEN};

  private static RunningService service;
  private static RunningService replica;
  private static ArticleSummarized article;
  private static ArticleSummarized gone;

  @BeforeAll
  static void start() {
    service = start("--courant.publish.access.proxies=127.0.0.1");
    replica = start("--courant.publish.report.most=5000");
    String name = UUID.randomUUID().toString();
    article = harbour("report-" + name);
    gone = harbour("gone-" + name);
    service.log().append(article, gone, withdrawn(gone));
    service.awaitStatus("/api/v1/articles/" + article.id(), 200);
    service.awaitStatus("/api/v1/articles/" + gone.id(), 410);
  }

  private static RunningService start(String setting) {
    return RunningService.startIn(
        "test-" + UUID.randomUUID(),
        setting,
        "--courant.publish.admin.token=" + TOKEN,
        "--courant.publish.report.most-per-hour=3");
  }

  @AfterAll
  static void stop() {
    service.close();
    replica.close();
  }

  @Test
  void takesAFormAndListsItAtEveryInstanceUntilItIsDone() {
    String text = "</textarea><script>alert(1)</script> \u202Eabc";
    HttpResponse<byte[]> sent = post("kind=attribution&sentence=summary-1&text=" + encoded(text));
    assertThat(sent.statusCode()).isEqualTo(303);
    String next = sent.headers().firstValue("location").orElseThrow();
    assertThat(text(service.get(next))).contains("Thank you");
    await().until(() -> list(replica, "&kind=attribution").path("total").asInt(-1) == 1);
    JsonNode report = list(replica, "&kind=attribution").path("items").get(0);
    assertThat(report.path("text").asString()).isEqualTo(text);
    assertThat(report.path("sentence").asString()).isEqualTo("summary-1");
    assertThat(report.path("state").asString()).isEqualTo("open");
    String id = report.path("id").asString();
    HttpResponse<byte[]> done =
        replica.send(
            "POST", "/api/v1/reports/" + id + "/done", "{\"note\":\"compiled anew\"}", OPERATOR);
    assertThat(json(done).path("state").asString()).isEqualTo("done");
    await().until(() -> list(service, "&kind=attribution&state=open").path("total").asInt(-1) == 0);
    assertThat(json(service.get("/api/v1/reports/" + id, OPERATOR)).path("note").asString())
        .isEqualTo("compiled anew");
  }

  @Test
  void takesJson() {
    HttpResponse<byte[]> answer = report(article, "{\"kind\":\"section\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(json(answer).path("revision").asInt()).isEqualTo(article.revision());
    assertThat(text(service.get("/actuator/prometheus")))
        .containsPattern("courant_reports_taken_total\\{[^}]*kind=\"section\"");
  }

  @Test
  void showsTheFormAgainWithWhatWasTyped() {
    HttpResponse<byte[]> page = post("kind=other&sentence=headline&text=");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(text(page))
        .contains("Not sent", "Write what is wrong")
        .containsPattern("<input[^>]*value=\"other\"[^>]*checked=")
        .containsPattern("<option[^>]*value=\"headline\"[^>]*selected=");
    String typed = "</textarea><script>alert(1)</script>";
    assertThat(text(post("text=" + encoded(typed))))
        .contains("Choose what is wrong", "&lt;/textarea&gt;&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void linksTheFormFromTheArticle() {
    String path = "/articles/" + article.id();
    assertThat(text(service.get(path))).contains("href=\"" + path + "/report\"");
    assertThat(text(service.get(path + "/report")))
        .contains("<form method=\"post\" action=\"" + path + "/report\"", "<legend>", "summary-1: ")
        .doesNotContain("style=", "Not sent");
  }

  @Test
  void refusesWhatItCannotTake() {
    assertThat(report(gone, "{\"kind\":\"page\"}").statusCode()).isEqualTo(410);
    assertThat(service.send("POST", "/api/v1/articles/nil/reports", "{}").statusCode())
        .isEqualTo(404);
    assertThat(report(article, "[]").statusCode()).isEqualTo(400);
    assertThat(report(article, "{\"kind\":1}").statusCode()).isEqualTo(400);
    assertThat(report(article, " ".repeat(300_000)).statusCode()).isEqualTo(413);
    HttpResponse<byte[]> long1001 =
        report(article, "{\"kind\":\"page\",\"text\":\"" + "x".repeat(1_001) + "\"}");
    assertThat(long1001.statusCode()).isEqualTo(400);
    assertThat(json(long1001).path("detail").asString()).contains("Shorten it to 1000");
    assertThat(post("kind=page&text=%zz").statusCode()).isEqualTo(400);
    assertThat(post("kind=page", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(report(article, "{\"kind\":\"page\"}", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void boundsWhatAClientMaySendInAnHour() {
    String[] client = {"X-Forwarded-For", "198.51.100.7"};
    for (int i = 0; i < 3; i++) {
      assertThat(report(article, "{\"kind\":\"page\"}", client).statusCode()).isEqualTo(201);
    }
    HttpResponse<byte[]> refused = report(article, "{\"kind\":\"page\"}", client);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("retry-after").orElseThrow())
        .isBetween(1L, 1_200L);
    HttpResponse<byte[]> form = post("kind=page&text=kept", client);
    assertThat(form.statusCode()).isEqualTo(429);
    assertThat(form.headers().firstValue("retry-after")).isPresent();
    assertThat(text(form)).contains("Too many reports", ">kept</textarea>");
  }

  @Test
  void listsForOperatorsAlone() {
    assertThat(service.get("/api/v1/reports").statusCode()).isEqualTo(401);
    assertThat(service.send("POST", "/api/v1/reports/0123456789abcdef/done", "").statusCode())
        .isEqualTo(401);
    assertThat(service.get("/api/v1/reports?colour=red", OPERATOR).statusCode()).isEqualTo(400);
    assertThat(service.get("/api/v1/reports?cursor=x", OPERATOR).statusCode()).isEqualTo(400);
    await()
        .until(() -> service.get("/api/v1/reports/0123456789abcdef", OPERATOR).statusCode() == 404);
  }

  private static JsonNode list(RunningService at, String more) {
    return json(at.get("/api/v1/reports?article=" + article.id() + more, OPERATOR));
  }

  private static HttpResponse<byte[]> report(
      ArticleSummarized about, String body, String... headers) {
    return service.send("POST", "/api/v1/articles/" + about.id() + "/reports", body, headers);
  }

  private static HttpResponse<byte[]> post(String form, String... headers) {
    return service.sendForm("/articles/" + article.id() + "/report", form, headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return EventCodec.mapper().readTree(answer.body());
  }
}
