package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.courant.model.EventCodec;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import dev.courant.testkit.infrastructure.EmbeddedStore;
import dev.courant.testkit.infrastructure.SecuredListener;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings for a broker with TLS and passwords that docs/operating.md gives. */
class SecuredBrokerIT {
  private static final int ARTICLES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path directory;

  @Test
  void carriesArticlesThroughABrokerThatAsksForTlsAndAPassword() throws Exception {
    SecuredListener secured = SecuredListener.make(directory);
    List<ScriptedOutlet> outlets = List.of(ScriptedOutlet.at("tls.example", FeedFormat.RSS));
    ScriptedOutlets desk = new ScriptedOutlets(outlets, Clock.systemUTC());
    GeneratedStories.of(1, ARTICLES, outlets, Instant.now()).forEach(desk::publish);
    int port = Newswire.freePort();
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), secured);
        EmbeddedStore store = EmbeddedStore.start();
        Newsroom newsroom = Newsroom.start(desk);
        ServiceProcess publish =
            start(
                "publish-service",
                settings(secured, broker, port),
                "--courant.mongodb.uri=" + store.uri("courant"));
        ServiceProcess summarize =
            start("summarize-service", settings(secured, broker, Newswire.freePort()));
        ServiceProcess ingest =
            start(
                "ingest-service",
                settings(secured, broker, Newswire.freePort()),
                new IngestSettings(broker.bootstrapServers(), 2, newsroom, directory)
                    .polledEverySecond()
                    .toArray(String[]::new))) {
      try {
        await().atMost(PATIENCE).until(() -> total(port), total -> total == ARTICLES);
      } catch (Exception e) {
        throw new AssertionError(ServiceProcess.logs(List.of(publish, summarize, ingest)), e);
      }
      assertThatThrownBy(() -> nodes(broker))
          .as("without a password")
          .isInstanceOf(Exception.class);
      assertThat(Files.readString(ingest.log())).doesNotContain(secured.password());
    }
  }

  /** As in the documentation: the password in a file, the rest as settings. */
  private List<String> settings(SecuredListener secured, EmbeddedBroker broker, int port)
      throws IOException {
    Path secrets = Files.createDirectories(directory.resolve("secrets"));
    Files.writeString(secrets.resolve("spring.kafka.properties.sasl.jaas.config"), secured.login());
    return List.of(
        "--courant.secrets=" + secrets,
        "--courant.kafka.bootstrap-servers=" + broker.bootstrapServers(),
        "--courant.topics.partitions=2",
        "--server.port=" + port,
        "--spring.kafka.security.protocol=SASL_SSL",
        "--spring.kafka.properties.sasl.mechanism=PLAIN",
        "--spring.kafka.ssl.trust-store-type=PEM",
        "--spring.kafka.ssl.trust-store-location=file:" + secured.certificate());
  }

  /** Each key once, since Spring joins an option that is given twice; the first counts. */
  private ServiceProcess start(String module, List<String> settings, String... more) {
    Map<String, String> byKey = new LinkedHashMap<>();
    Stream.concat(settings.stream(), Stream.of(more))
        .forEach(option -> byKey.putIfAbsent(option.split("=", 2)[0], option));
    return ServiceProcess.start(Jars.built(), module, directory, List.copyOf(byKey.values()));
  }

  private static int total(int port) throws InterruptedException {
    URI articles = URI.create("http://127.0.0.1:" + port + "/api/v1/articles?limit=1");
    try (HttpClient http = HttpClient.newHttpClient()) {
      byte[] body =
          http.send(HttpRequest.newBuilder(articles).build(), BodyHandlers.ofByteArray()).body();
      return EventCodec.mapper().readTree(body).path("total").asInt(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  private static int nodes(EmbeddedBroker broker) throws Exception {
    Map<String, Object> plain =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "default.api.timeout.ms",
            3000,
            "request.timeout.ms",
            2000);
    try (Admin admin = Admin.create(plain)) {
      return admin.describeCluster().nodes().get().size();
    }
  }
}
