package dev.courant.publish;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.SampleArticles.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What real clients fell over: errors, codings, hosts, changes, history. */
final class ApiEdgesIT {
  private static RunningService service;
  private static ArticleSummarized article;
  private static ArticleSummarized correction;
  private static ArticleSummarized gone;

  @BeforeAll
  static void start() {
    service =
        RunningService.startIn(
            "edges-" + UUID.randomUUID(), "--courant.publish.api.settling=100ms");
    String name = UUID.randomUUID().toString();
    article =
        new Sample("https://diario.example/old-" + name).at(NOON.minusSeconds(900_000)).article();
    correction = corrected(harbour(name), "Corrigido");
    gone = harbour("gone-" + name);
    service.log().append(harbour(name), gone);
    service.awaitStatus("/api/v1/articles/" + gone.id(), 200);
    service.log().append(article, correction, withdrawn(gone));
    service.awaitStatus("/api/v1/articles/" + article.id(), 200);
    service.awaitStatus("/api/v1/articles/" + gone.id(), 410);
    await()
        .until(
            () -> text(service.get("/api/v1/articles/" + correction.id())).contains("Corrigido"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/articles?langauge=pt, 400, unknown-parameter",
    "/api/v1/articles?language=xx-invalid, 400, unknown-value",
    "/api/v1/articles?from=-999999999-01-01T00:00:00Z, 400, bad-parameter",
    "/api/v1/articles/x?since=1, 400, unknown-parameter",
    "/api/v1/stories?language[$ne]=x, 400, unknown-parameter",
    "/api/v1/stories?articles=0, 400, bad-parameter",
    "/api/v1/outlets?x=1, 400, unknown-parameter",
    "/api/v1/entities?limit=0, 400, bad-parameter",
    "/api/v1/why, 400, bad-parameter",
    "/api/v1/why?url=ftp://a.example/, 400, bad-parameter",
    "/feeds/atom.xml?topic=sprot, 400, unknown-value",
    "/api/v1/nothing, 404, not-found",
    "/api/v1/articles/nothing, 404, unknown-article",
    "/api/v1/articles/nothing/revisions, 404, unknown-article"
  })
  void answersWithAProblemOfATypeOfItsOwn(String path, int status, String type) {
    HttpResponse<byte[]> answer =
        service.get(path.replace("[", "%5B").replace("]", "%5D").replace("$", "%24"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertProblem(answer, type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/articles", "/api/v1/openapi.json", "/api/v1/articles/stream"})
  void answersAMethodThatIsNotTakenWithThoseThatAre(String path) throws Exception {
    HttpResponse<byte[]> answer = send("DELETE", path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow"))
        .hasValueSatisfying(allow -> assertThat(allow).contains("GET").contains("HEAD"));
    assertProblem(answer, "method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/articles, application/xml",
    "/api/v1/openapi.json, text/html",
    "/api/v1/articles/stream, application/json",
    "/api/v1/stories/stream, application/json"
  })
  void answersAFormThatThereIsNotWithNotAcceptable(String path, String accept) {
    HttpResponse<byte[]> answer = service.get(path, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(406);
    assertProblem(answer, "not-acceptable");
  }

  @Test
  void answersWhatIsNoRequestWithAProblem() throws Exception {
    for (String request :
        new String[] {
          "GET /api/v1/articles?q=<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
          "nonsense\r\n\r\n"
        }) {
      String answer = raw(request);
      assertThat(answer).as(request).startsWith("HTTP/1.1 400");
      assertThat(answer).contains("application/problem+json", "urn:courant:problem:");
    }
    assertThat(raw("GET /" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 414")
        .contains("urn:courant:problem:uri-too-long");
  }

  @Test
  void servesNoNameThatIsNotItsOwn() throws Exception {
    assertThat(
            raw("GET /feeds/atom.xml HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("misdirected-request");
    assertThat(raw("GET /api/v1/stats HTTP/1.1\r\nHost: publish:8080\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void hasAnEtagForEachCodingAndSaysThatItVaries() throws Exception {
    String path = "/api/v1/articles/" + article.id();
    HttpResponse<byte[]> plain = service.get(path);
    HttpResponse<byte[]> gzip = service.get(path, "Accept-Encoding", "gzip");
    assertThat(gzip.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
    String plainTag = plain.headers().firstValue("etag").orElseThrow();
    String gzipTag = gzip.headers().firstValue("etag").orElseThrow();
    assertThat(gzipTag).isNotEqualTo(plainTag);
    for (HttpResponse<byte[]> answer : new HttpResponse[] {plain, gzip}) {
      assertThat(String.join(",", answer.headers().allValues("vary"))).contains("Accept-Encoding");
    }
    HttpResponse<byte[]> unchanged =
        service.get(path, "Accept-Encoding", "gzip", "If-None-Match", gzipTag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.headers().firstValue("etag")).hasValue(gzipTag);
    assertThat(service.get(path, "If-None-Match", plainTag).statusCode()).isEqualTo(304);
    assertThat(service.get(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("etag"))
        .hasValue(plainTag);
  }

  @Test
  void tellsWhoPollsWhatCameInLateAndWhatWasWithdrawn() {
    await()
        .untilAsserted(() -> {
          JsonNode list = json("/api/v1/articles?changedSince=2020-01-01&order=arrival&limit=100");
          assertThat(list.get("asOf").asString()).isNotEmpty();
          assertThat(list.get("items").findValuesAsString("id"))
              .contains(article.id().value(), correction.id().value(), gone.id().value());
        });
    JsonNode list = json("/api/v1/articles?change=withdrawn&limit=100");
    assertThat(list.get("items").findValuesAsString("id")).contains(gone.id().value());
    assertThat(json("/api/v1/articles?limit=100").get("items").findValuesAsString("id"))
        .doesNotContain(gone.id().value());
  }

  @Test
  void answersWithTheMembersThatAreAskedForAlone() {
    JsonNode card = json("/api/v1/articles?fields=id,original.url&limit=1").get("items").get(0);
    assertThat(card.propertyNames()).containsExactlyInAnyOrder("id", "original");
    assertThat(card.get("original").propertyNames()).containsExactly("url");
    JsonNode whole = json("/api/v1/articles/" + article.id() + "?fields=sentences.text");
    assertThat(whole.get("sentences").get(0).propertyNames()).containsExactly("text");
  }

  @Test
  void showsWhatARevisionChanged() {
    JsonNode revisions = json("/api/v1/articles/" + correction.id() + "/revisions");
    assertThat(revisions.get("complete").asBoolean()).isTrue();
    assertThat(revisions.get("items")).hasSize(2);
    JsonNode changed = revisions.get("items").get(0).get("original").get(0);
    assertThat(changed.get("kind").asString()).isEqualTo("changed");
    assertThat(changed.get("before").asString()).startsWith("Novo porto");
    assertThat(changed.get("after").asString()).isEqualTo("Corrigido");
    assertThat(service.get("/api/v1/articles/" + gone.id() + "/revisions").statusCode())
        .isEqualTo(410);
  }

  @Test
  void showsWhatASentenceRestsOnAsWebAnnotations() {
    HttpResponse<byte[]> answer = service.get("/api/v1/articles/" + article.id() + "/evidence");
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/ld+json");
    JsonNode first = EventCodec.mapper().readTree(answer.body()).at("/first/items/0");
    assertThat(first.at("/body/value").asString()).isEqualTo(article.summary().getFirst().text());
    assertThat(first.at("/target/0/source").asString()).isEqualTo(article.original().url());
    assertThat(first.at("/target/0/selector/0/exact").asString())
        .isEqualTo(article.sentences().getFirst().text());
  }

  @Test
  void saysWhatBecameOfAnAddress() {
    String url = article.original().url();
    assertThat(json("/api/v1/why?url=" + url + "%3Futm_source=x").get("state").asString())
        .isEqualTo("published");
    assertThat(json("/api/v1/why?url=" + gone.original().url()).get("state").asString())
        .isEqualTo("withdrawn");
    assertThat(json("/api/v1/why?url=https://nobody.example/x").get("state").asString())
        .isEqualTo("unknown");
  }

  @Test
  void countsWhatThereIs() {
    await()
        .untilAsserted(() -> {
          assertThat(json("/api/v1/stats").get("articles").asInt()).isPositive();
          assertThat(json("/api/v1/stats").get("withdrawn").asInt()).isPositive();
          assertThat(json("/api/v1/sections").get("topics")).hasSize(17);
          assertThat(json("/api/v1/outlets").get("items").findValuesAsString("code"))
              .contains("diario.example");
          assertThat(json("/api/v1/entities").get("items").findValuesAsString("name"))
              .contains("Agência Maré");
        });
  }

  private static void assertProblem(HttpResponse<byte[]> answer, String type) {
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    JsonNode problem = EventCodec.mapper().readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:courant:problem:" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
  }

  private static JsonNode json(String path) {
    HttpResponse<byte[]> answer = service.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return EventCodec.mapper().readTree(answer.body());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> send(String method, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(service.address(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String raw(String request) throws IOException {
    URI address = service.address("/");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
