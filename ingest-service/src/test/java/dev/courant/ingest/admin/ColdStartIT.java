package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.SourceFeed;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own jar, started with work waiting: a start like any other. */
class ColdStartIT {
  private static final int ARTICLES = 5_000;
  private static final int HOSTS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String PREFIX = "cold" + Long.toString(System.nanoTime(), 36);
  private static final int PARTITIONS = Infrastructure.shared().partitions();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void takesInAndPublishesWhatWaits(@TempDir Path directory) throws Exception {
    HttpServer pages = pages();
    write();
    int port = freePort();
    long began = System.nanoTime();
    Process process = start(directory, port, pages.getAddress().getPort());
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> {
            assertThat(process.isAlive()).isTrue();
            assertThat(counter(port, "courant_ingest_articles_total")).isEqualTo(ARTICLES);
          });
      System.out.printf(
          "%d sightings taken in and published %d s after the start of the jar%n",
          ARTICLES, Duration.ofNanos(System.nanoTime() - began).toSeconds());
      assertThat(counter(port, "courant_ingest_sightings_total")).isEqualTo(ARTICLES);
      assertThat(get(port, "/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends when it is asked to").isTrue();
      pages.stop(0);
    }
  }

  private static Process start(Path directory, int port, int relay) throws IOException {
    Path catalogue =
        Files.writeString(directory.resolve("catalogue.json"), "{\"version\":\"1\",\"feeds\":[]}");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ActiveProcessorCount=2",
            "-Xmx512m",
            "-jar",
            jar().toString(),
            "--server.port=" + port,
            "--courant.instance=" + PREFIX,
            "--courant.kafka.bootstrap-servers=" + Infrastructure.shared().kafka(),
            "--courant.topics.partitions=" + PARTITIONS,
            "--courant.ingest.catalogue=" + catalogue.toUri(),
            "--courant.ingest.fetch.relay=http://127.0.0.1:" + relay,
            "--courant.ingest.fetch.per-host-delay=0s",
            "--courant.ingest.fetch.robots=false");
    builder.environment().put("COURANT_PREFIX", PREFIX);
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("log.txt").toFile());
    return builder.start();
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package first"));
    }
  }

  private static HttpServer pages() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = page(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    return server;
  }

  /** Each article has a text of its own; one text at many addresses is none of theirs. */
  private static byte[] page(String story) {
    String text =
        IntStream.range(0, 10)
            .mapToObj(i -> "The harbour reopens, story " + story + ", at noon of day " + i + ". ")
            .collect(Collectors.joining());
    return "<html><head><title>Story %1$s</title></head><body><article><h1>Story %1$s</h1><p>%2$s</p></article></body></html>"
        .formatted(story, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write() throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Infrastructure.shared().kafka(), "linger.ms", "20");
    List<NewTopic> topics =
        List.of(
            new NewTopic(PREFIX + ".sightings", PARTITIONS, (short) -1),
            new NewTopic(PREFIX + ".feeds", PARTITIONS, (short) -1)
                .configs(Map.of("cleanup.policy", "compact")));
    try (Admin admin = Admin.create(settings);
        var producer =
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      admin.createTopics(topics).all().get();
      for (int i = 0; i < ARTICLES; i++) {
        Sighting sighting = sighting(i);
        producer.send(
            record(
                "sightings", sighting.url(), sighting.id().value(), EventCodec.encode(sighting)));
      }
      for (int i = 0; i < HOSTS; i++) {
        Feed feed = feed(i);
        producer.send(record("feeds", feed.url(), feed.id(), EventCodec.encode(feed)));
      }
    }
  }

  private static ProducerRecord<String, byte[]> record(
      String topic, String url, String key, byte[] value) {
    int partition = new SitePartitioner(PARTITIONS).of(url);
    return new ProducerRecord<>(PREFIX + "." + topic, partition, key, value);
  }

  private static Feed feed(int i) {
    return new Feed(
        "cold-" + i,
        "https://host-" + i + ".example/rss",
        new Outlet("cold-" + i, "Cold", null),
        "en",
        "admin",
        false);
  }

  private static Sighting sighting(int i) {
    CanonicalUrl url =
        CanonicalUrl.parse("https://host-" + i % HOSTS + ".example/" + i).orElseThrow();
    String text = "The harbour reopens, story " + i + ".";
    return new Sighting(
        ArticleId.of(url),
        url.value(),
        SourceFeed.of(feed(i % HOSTS), url),
        Sighting.Reason.APPEARED,
        new EntryText("h" + i, "Story " + i, text, "en", List.of(), null, null, null),
        Instant.now());
  }

  private static int counter(int port, String name) {
    try {
      String body = get(port, "/actuator/prometheus").body();
      return Pattern.compile("^" + name + "\\{[^}]*} ([0-9.E+]+)", Pattern.MULTILINE)
          .matcher(body)
          .results()
          .mapToInt(match -> (int) Double.parseDouble(match.group(1)))
          .sum();
    } catch (IOException | InterruptedException e) {
      return -1;
    }
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
