package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two instances, of which one has the feed and nobody knows which: whatever operators and hubs say
 * to either of them counts.
 */
class TwoInstancesIT {
  private static final Duration PATIENCE = IngestInstance.PATIENCE;
  private static final String SECRET = "an-instances-secret-of-enough-characters";

  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
  private static final Clock CLOCK =
      ((InstantSource) () -> Instant.now().plus(AHEAD.get())).withZone(ZoneOffset.UTC);
  private static LoopbackHub hub;
  private static ServerSocket trap;
  private static List<IngestInstance> both;

  private String path;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    hub = new LoopbackHub();
    trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    String group = "two-" + Long.toString(System.nanoTime(), 36);
    both =
        List.of(instance(group + "-a", group, directory), instance(group + "-b", group, directory));
  }

  private static IngestInstance instance(String name, String group, Path directory)
      throws IOException {
    return IngestInstance.start(
        name,
        group,
        CLOCK,
        directory,
        "--courant.ingest.fetch.allowed-addresses=" + hub.authority(),
        "--courant.ingest.websub.callback=" + LoopbackHub.CALLBACK,
        "--courant.ingest.websub.secret=" + SECRET,
        "--courant.ingest.websub.poll-at-most-every=1s");
  }

  @AfterAll
  static void stop() throws IOException {
    both.forEach(IngestInstance::close);
    hub.close();
    trap.close();
  }

  @BeforeEach
  void add() throws Exception {
    hub.answering(202, "");
    hub.declare("");
    hub.newEdition();
    hub.publish("opening-" + System.nanoTime());
    HttpResponse<String> added =
        both.getFirst().send("POST", "/feeds", "{\"url\":\"%s\"}".formatted(hub.feed()));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    path = "/feeds/" + IngestInstance.json(added).path("id").asString();
  }

  @AfterEach
  void remove() throws Exception {
    assertThat(both.getLast().send("DELETE", path, null).statusCode()).isEqualTo(204);
    await()
        .atMost(PATIENCE)
        .until(() -> both.getFirst().send("GET", path, null).statusCode() == 404);
  }

  @Test
  void anOperatorMayAskEitherInstance() throws Exception {
    for (IngestInstance asked : both) {
      IngestInstance other = asked == both.getFirst() ? both.getLast() : both.getFirst();
      int before = articles(asked, 1);
      assertThat(asked.send("POST", path + "/pause", "").statusCode()).isEqualTo(200);
      await().atMost(PATIENCE).until(() -> other.get(path).path("paused").asBoolean());

      hub.publish("extra-" + System.nanoTime());
      assertThat(asked.send("POST", path + "/poll", "").statusCode()).isEqualTo(202);
      articles(asked, before + 1);
      articles(other, before + 1);

      assertThat(asked.send("PUT", path, "{\"name\":\"The Wire\"}").statusCode()).isEqualTo(200);
      assertThat(asked.send("POST", path + "/resume", "").statusCode()).isEqualTo(200);
      await().atMost(PATIENCE).until(() -> !other.get(path).path("paused").asBoolean());
      assertThat(other.send("GET", "/opml", null).body()).contains(hub.feed(), "The Wire");
      assertThat(other.get("/feeds").path("items").toString()).contains(hub.feed());
    }
  }

  @Test
  void aStoryThatIsGoneTwiceIsWithdrawnAndMayComeBack() throws Exception {
    String story = "passing-" + System.nanoTime();
    hub.publish(story);
    both.getFirst().send("POST", path + "/poll", "");
    awaitChanges(story, "CREATED");

    hub.withdraw(story);
    int looks = hub.looks();
    ahead(Duration.ofMinutes(16));
    await().atMost(PATIENCE).until(() -> hub.looks() == looks + 1);
    awaitChanges(story, "CREATED");
    ahead(Duration.ofMinutes(11));
    awaitChanges(story, "CREATED", "RETRACTED");

    hub.bringBack(story);
    ahead(Duration.ofHours(2));
    awaitChanges(story, "CREATED", "RETRACTED", "UPDATED");
  }

  @Test
  void aHubMayTellEitherInstanceOfNews() throws Exception {
    subscribe();
    String secret = hub.subscriptions().getLast().secret();
    for (IngestInstance told : both) {
      hub.reaches(told);
      int before = articles(told, 1);
      hub.publish("news-" + System.nanoTime());
      assertThat(hub.notice(secret)).isEqualTo(202);
      both.forEach(instance -> articles(instance, before + 1));
    }

    int polls = hub.polls();
    long began = System.nanoTime();
    hub.publish("forged-" + System.nanoTime());
    int before = articles(both.getFirst(), 1);
    assertThat(hub.notice("a forged secret")).as("answered like a genuine one").isEqualTo(202);
    assertThat(metrics()).contains("outcome=\"forged\"");
    for (int i = 0; i < 30; i++) {
      hub.notice(secret);
    }
    articles(both.getFirst(), before + 1);
    int after = hub.polls() - polls;
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    assertThat((long) after).as("polls of a burst, at most one a second").isLessThan(4 + seconds);
  }

  @Test
  void aSubscriptionIsVerifiedRenewedAndFallsBackToPolling() throws Exception {
    subscribe();
    LoopbackHub.Subscription first = hub.subscriptions().getLast();
    assertThat(first.topic()).isEqualTo(hub.feed());
    assertThat(first.callback()).startsWith(LoopbackHub.CALLBACK + "/");
    assertThat(hub.verify("subscribe", hub.feed() + "/other", 60).statusCode()).isEqualTo(404);
    assertThat(hub.verify("unsubscribe", hub.feed(), 60).statusCode()).isEqualTo(404);
    for (IngestInstance instance : both) {
      assertThat(instance.send("GET", "/feeds", null).body())
          .doesNotContain(first.secret(), first.callback(), SECRET);
    }

    int asked = hub.subscriptions().size();
    ahead(Duration.ofDays(9));
    grant(asked, both.getLast());
    assertThat(hub.subscriptions().getLast()).as("derived, not stored").isEqualTo(first);

    hub.answering(503, "");
    ahead(Duration.ofDays(11));
    await()
        .atMost(PATIENCE)
        .until(() -> subscription(both.getFirst()).path("reason").asString("").contains("503"));
    awaitSubscription("failed");

    hub.answering(202, "");
    int before = articles(both.getFirst(), 1);
    int renewed = hub.subscriptions().size();
    hub.publish("polled-" + System.nanoTime());
    ahead(Duration.ofDays(1));
    articles(both.getFirst(), before + 1);
    await().atMost(PATIENCE).until(() -> hub.subscriptions().size() > renewed);
  }

  @Test
  void aHubThatLeadsToAPrivateAddressIsNotFollowed() throws Exception {
    hub.answering(307, "http://127.0.0.1:" + trap.getLocalPort() + "/");
    hub.declare("/hub");
    both.getFirst().send("POST", path + "/poll", "");
    awaitSubscription("failed");

    assertThat(subscription(both.getLast()).path("reason").asString())
        .contains("not a public address");
    trap.setSoTimeout(1);
    assertThatThrownBy(trap::accept)
        .as("nothing came to the trap")
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void nothingButTheExactCallbackIsOpenToHubs() throws Exception {
    subscribe();
    String callback = hub.subscriptions().getLast().callback().replace(LoopbackHub.CALLBACK, "");
    for (IngestInstance instance : both) {
      assertThat(status(instance, "GET", "/websub" + callback)).as("no mode").isEqualTo(400);
      assertThat(status(instance, "PUT", "/websub" + callback)).isEqualTo(405);
      String forged = callback.substring(0, callback.length() - 1) + "_";
      assertThat(status(instance, "POST", "/websub" + forged)).isIn(404, 202);
      assertThat(status(instance, "POST", "/websub" + callback + "/")).isEqualTo(401);
      assertThat(status(instance, "GET", "/websub")).isEqualTo(401);
      assertThat(status(instance, "GET", "/api/v1" + path)).isEqualTo(401);
    }
  }

  private void subscribe() throws Exception {
    int asked = hub.subscriptions().size();
    hub.declare("/hub");
    both.getFirst().send("POST", path + "/poll", "");
    grant(asked, both.getFirst());
  }

  /** Has the hub verify the request that comes after so many, at an instance. */
  private void grant(int asked, IngestInstance instance) throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(hub.subscriptions())
                .as(instance.get(path).toString())
                .hasSizeGreaterThan(asked));
    hub.reaches(instance);
    HttpResponse<String> verified = hub.verify("subscribe", hub.feed(), 864_000);
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo(LoopbackHub.CHALLENGE);
    assertThat(verified.headers().firstValue("Content-Type")).hasValue("text/plain");
    awaitSubscription("active");
  }

  private static void awaitChanges(String story, String... changes) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(RawTopic.articles("/story/" + story))
                .extracting(article -> article.path("change").asString())
                .containsExactly(changes));
  }

  private void awaitSubscription(String state) {
    both.forEach(instance ->
        await()
            .atMost(PATIENCE)
            .until(() -> subscription(instance).path("state").asString().equals(state)));
  }

  private JsonNode subscription(IngestInstance instance) throws Exception {
    return instance.get(path).path("health").path("subscription");
  }

  private int articles(IngestInstance instance, int atLeast) {
    AtomicInteger shown = new AtomicInteger();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonNode feed = instance.get(path);
          shown.set(feed.path("health").path("articles").asInt(0));
          assertThat(shown.get()).as(feed.toString()).isGreaterThanOrEqualTo(atLeast);
        });
    return shown.get();
  }

  private static void ahead(Duration step) {
    AHEAD.updateAndGet(step::plus);
  }

  private static String metrics() throws Exception {
    StringBuilder all = new StringBuilder();
    for (IngestInstance instance : both) {
      all.append(
          instance
              .exchange(HttpRequest.newBuilder(instance.address("/actuator/prometheus")))
              .body());
    }
    return all.toString();
  }

  private static int status(IngestInstance instance, String method, String path) throws Exception {
    return instance
        .exchange(
            HttpRequest.newBuilder(instance.address(path))
                .method(method, HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }
}
