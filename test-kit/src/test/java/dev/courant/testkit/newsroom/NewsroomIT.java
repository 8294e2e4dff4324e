package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.courant.model.CanonicalUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsroomIT {
  private static final String HOST = "www.harbour-post.example";
  private static final String URL = "https://" + HOST + "/a?b=1";

  private final ScriptedOutlets outlets =
      new ScriptedOutlets(List.of(ScriptedOutlet.at(HOST, FeedFormat.ATOM)), Clock.systemUTC());
  private final Newsroom newsroom = Newsroom.start(outlets);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    newsroom.close();
    client.close();
  }

  @Test
  void anArticleIsServedUnderItsOwnAddressAndListedInTheFeed() throws Exception {
    publish();

    assertThat(get(URL).body()).contains("<h1>Ferry returns</h1>", "The ferry sails again.");
    assertThat(get(newsroom.feeds().getFirst().url()).body()).contains(URL, "Ferry returns");
  }

  @Test
  void aClientThatHasThePageIsToldSo() throws Exception {
    publish();
    HttpResponse<String> first = get(URL);

    String tag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get(URL, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(URL, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(get(URL, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aCorrectionShowsInPageAndFeed() throws Exception {
    publish();
    String before = get(URL).headers().firstValue("ETag").orElseThrow();

    outlets.correct(URL, "Ferry is late", List.of("The ferry sails tomorrow."));

    assertThat(get(URL, "If-None-Match", before).body()).contains("The ferry sails tomorrow.");
    assertThat(get(newsroom.feeds().getFirst().url()).body()).contains("Ferry is late");
    assertThat(newsroom.articles().getFirst().revision()).isEqualTo(2);
  }

  @Test
  void aWithdrawnArticleIsGone() throws Exception {
    publish();

    outlets.withdraw(URL);

    assertThat(get(URL).statusCode()).isEqualTo(410);
    assertThat(get(newsroom.feeds().getFirst().url()).body()).doesNotContain("Ferry returns");
  }

  @Test
  void whatNobodyPublishedIsNotFoundAndRobotsMayReadTheRest() throws Exception {
    assertThat(get("https://" + HOST + "/nothing").statusCode()).isEqualTo(404);
    assertThat(get("https://elsewhere.example/").statusCode()).isEqualTo(404);
    assertThat(get("https://" + HOST + "/robots.txt").body()).contains("Allow: /");
  }

  @Test
  void aHostMisbehavesUntilItIsHealed() throws Exception {
    publish();

    newsroom.fail(HOST, Fault.status(503));
    assertThat(get(URL).statusCode()).isEqualTo(503);
    newsroom.fail(HOST, Fault.hangingUp());
    assertThat(failure()).isInstanceOf(IOException.class);
    newsroom.fail(HOST, Fault.delay(Duration.ofMillis(1)));
    assertThat(get(URL).statusCode()).isEqualTo(200);
    newsroom.heal(HOST);
    assertThat(get(URL).statusCode()).isEqualTo(200);
  }

  @Test
  void aFeedShowsAnotherOutletsArticleInItsOwnWords() throws Exception {
    outlets.link(HOST, "https://other.example/1", "Seen elsewhere");

    assertThat(get("https://" + HOST + "/atom.xml").body())
        .contains("https://other.example/1", "Seen elsewhere");
  }

  @Test
  void everyRequestIsLoggedWithItsAnswer() throws Exception {
    publish();
    get(URL);
    get(URL, "If-None-Match", "*");

    assertThat(newsroom.requests().of(URL))
        .extracting(RequestLog.Request::conditional, RequestLog.Request::status)
        .containsExactly(tuple(false, 200), tuple(true, 304));
  }

  @Test
  void generatedStoriesAreAllDifferentAndTheSameForTheSameSeed() {
    List<ScriptedOutlet> two =
        List.of(
            ScriptedOutlet.at("a.example", FeedFormat.RSS),
            ScriptedOutlet.at("b.example", FeedFormat.RSS));
    List<Story> stories = GeneratedStories.of(7, 300, two, Instant.EPOCH);

    assertThat(stories).isEqualTo(GeneratedStories.of(7, 300, two, Instant.EPOCH));
    assertThat(stories.stream().map(story -> story.wording().title())).doesNotHaveDuplicates();
    assertThat(stories.stream().flatMap(story -> story.wording().paragraphs().stream()))
        .doesNotHaveDuplicates();
  }

  private void publish() {
    outlets.publish(
        Story.of(
            HOST, "/a?b=1", "Ferry returns", List.of("The ferry sails again."), Instant.EPOCH));
  }

  private Throwable failure() {
    return catchThrowable(() -> get(URL));
  }

  private HttpResponse<String> get(String url, String... headers) throws Exception {
    String relayed = CanonicalUrl.parse(url).orElseThrow().value().replaceFirst("://", "/");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(newsroom.relay() + "/" + relayed));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
