package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where connections go: to what was checked, and to nothing in between. */
class GuardedConnectionsIT {
  private final OutletServer server = new OutletServer().onText("/news", "news");
  private final FakeNetwork network = new FakeNetwork(server);

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aNameWhoseAnswersChangeIsCheckedAtEachConnection() {
    network.name("rebind.example", FakeNetwork.PUBLIC).name("rebind.example", "127.0.0.1");
    try (Door door = open(FetchSettingsFixture.quick())) {
      assertThat(fetch(door, "http://rebind.example/news")).isInstanceOf(FetchResult.Fetched.class);
      assertThat(fetch(door, "http://rebind.example/news")).isInstanceOf(FetchResult.Failed.class);
    }
    assertThat(network.dialled()).containsExactly(FakeNetwork.PUBLIC);
  }

  @Test
  void ofMixedAnswersOnlyPublicAddressesAreTried() {
    network.name("mixed.example", "127.0.0.1", "::1", "10.0.0.1", FakeNetwork.PUBLIC);
    try (Door door = open(FetchSettingsFixture.quick())) {
      assertThat(fetch(door, "http://mixed.example/news")).isInstanceOf(FetchResult.Fetched.class);
    }
    assertThat(network.dialled()).containsExactly(FakeNetwork.PUBLIC);
  }

  @Test
  void anAllowedAddressIsReachedAndItsOtherPortsAreNot() throws IOException {
    network.name("intranet.example", "127.0.0.1");
    try (var other = new OutletServer();
        Door door =
            open(
                FetchSettingsFixture.allowing(
                    "intranet.example:" + server.port(), "127.0.0.1:" + server.port()))) {
      for (String host : List.of("intranet.example", "127.0.0.1")) {
        assertThat(fetch(door, "http://" + host + ":" + server.port() + "/news"))
            .isInstanceOf(FetchResult.Fetched.class);
        assertThat(fetch(door, "http://" + host + ":" + other.port() + "/news"))
            .isInstanceOf(FetchResult.Failed.class);
      }
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void proxiesThatTheEnvironmentNamesAreNotUsed() throws IOException {
    network.name("outlet.example", FakeNetwork.PUBLIC);
    try (var proxy = new OutletServer()) {
      String port = Integer.toString(proxy.port());
      Map<String, String> proxies =
          Map.of(
              "http.proxyHost",
              "127.0.0.1",
              "http.proxyPort",
              port,
              "socksProxyHost",
              "127.0.0.1",
              "socksProxyPort",
              port);
      proxies.forEach(System::setProperty);
      try (Door door = open(FetchSettingsFixture.quick())) {
        assertThat(fetch(door, "http://outlet.example/news"))
            .isInstanceOf(FetchResult.Fetched.class);
      } finally {
        proxies.keySet().forEach(System::clearProperty);
      }
      assertThat(proxy.connections()).isZero();
    }
  }

  @Test
  void aRelayGetsEveryRequestAndTheRestOfTheProgramSeesTheOriginalAddresses() {
    server
        .onText("/https/www.example.org/a?b=1", "relayed")
        .on("/http/old.example/", "HTTP/1.1 301 Moved\r\nLocation: https://www.example.org/a?b=1");
    URI relay = URI.create("http://127.0.0.1:" + server.port());
    try (Door door = open(FetchSettingsFixture.relayedTo(relay))) {
      FetchResult result = fetch(door, "http://old.example");

      assertThat(result)
          .isInstanceOfSatisfying(
              FetchResult.Fetched.class,
              fetched -> {
                URI original = URI.create("https://www.example.org/a?b=1");
                assertThat(fetched.finalUri()).isEqualTo(original);
                assertThat(fetched.movedTo()).isEqualTo(original);
                assertThat(fetched.body()).asString().isEqualTo("relayed");
              });
      assertThat(fetch(door, "http://127.0.0.1:" + server.port() + "/news"))
          .as("asked of the relay, not of the address")
          .isInstanceOf(FetchResult.Answered.class);
      assertThat(server.requestLines())
          .contains("GET /http/127.0.0.1:" + server.port() + "/news HTTP/1.1");
    }
  }

  @Test
  void theRequestSaysWhoAsksForWhatAndWhichCopyIsAtHand() {
    network.name("outlet.example", FakeNetwork.PUBLIC);
    server.on("/feed", "HTTP/1.1 304 Not Modified\r\nETag: \"b\"");
    try (Door door = open(FetchSettingsFixture.quick())) {
      URI feed = URI.create("http://outlet.example/feed");

      FetchResult result =
          door.fetcher()
              .fetch(
                  new FetchRequest(
                      feed, Purpose.FEED, "\"a\"\r\nX: y", "Mon, 23 Nov 2026 10:00:00 GMT"));

      assertThat(result).isInstanceOf(FetchResult.NotModified.class);
      assertThat(server.requests().getFirst())
          .contains(
              "Host: outlet.example",
              "User-Agent: Courant-Test/1.0",
              "Accept-Encoding: gzip, deflate, zstd",
              "If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT")
          .noneMatch(line -> line.startsWith("If-None-Match") || line.startsWith("X:"));
    }
  }

  @Test
  void aFormIsPosted() {
    network.name("hub.example", FakeNetwork.PUBLIC);
    server.on("/", "HTTP/1.1 202 Accepted");
    try (Door door = open(FetchSettingsFixture.quick())) {
      FetchRequest subscription =
          FetchRequest.post(
              URI.create("http://hub.example/"), Purpose.WEBSUB, "hub.mode=subscribe");

      assertThat(door.fetcher().fetch(subscription)).isInstanceOf(FetchResult.Fetched.class);
      assertThat(server.requests().getFirst())
          .contains("POST / HTTP/1.1", "Content-Length: 18")
          .anyMatch(line -> line.startsWith("Content-Type: application/x-www-form-urlencoded"));
    }
  }

  private Door open(FetchSettings settings) {
    return Door.open(settings, network, Clock.systemUTC());
  }

  private static FetchResult fetch(Door door, String address) {
    return door.fetcher().fetch(FetchRequest.of(URI.create(address), Purpose.FEED));
  }
}
