package dev.courant.endtoend;

import com.sun.net.httpserver.HttpServer;
import dev.courant.model.EventCodec;
import dev.courant.model.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One start of a service on a fresh broker; see {@link ColdStarts}. */
final class ColdStart implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);
  private final ColdStarts.Waiting waiting;
  private final Path directory;
  private final int brokerPort = Newswire.freePort();
  private final int storePort = Newswire.freePort();
  private final HttpServer pages;
  private final List<ServiceProcess> behind = new ArrayList<>();

  ColdStart(ColdStarts.Waiting waiting, Path directory) throws IOException {
    this.waiting = waiting;
    this.directory = directory;
    pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    pages.createContext(
        "/",
        exchange -> {
          byte[] page = page(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    pages.setExecutor(Executors.newFixedThreadPool(4));
    pages.start();
    List<String> broker = List.of(directory.resolve("broker").toString(), "" + brokerPort);
    behind.add(ServiceProcess.hosted(HostedBroker.class, "broker", directory, broker));
    behind.add(
        ServiceProcess.hosted(HostedStore.class, "store", directory, List.of("" + storePort)));
  }

  /** Each article has a text of its own; one text at many addresses is none of theirs. */
  private static byte[] page(String path) {
    String about = "The council of Ardmoyle approved the ferry line %s on day %d. ";
    String text =
        IntStream.range(0, 12)
            .mapToObj(i -> about.formatted(path, i))
            .collect(Collectors.joining());
    return "<html><head><title>Ferry line %1$s</title></head><body><article><h1>Ferry line %1$s</h1><p>%2$s</p></article></body></html>"
        .formatted(path, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What came of it.
   *
   * @param took until all was worked off, or until the bound
   * @param faults none where it did not stand still
   */
  record Outcome(Duration took, List<String> faults) {
    @Override
    public String toString() {
      return took.toSeconds() + " s" + (faults.isEmpty() ? "" : ", " + faults);
    }
  }

  /** Writes the records, starts the service, and waits. */
  Outcome run(int records, Duration bound) throws InterruptedException {
    write(records);
    int port = Newswire.freePort();
    Instant began = Instant.now();
    String module = waiting.service() + "-service";
    try (ServiceProcess service =
        ServiceProcess.start(Jars.built(), module, directory, settings(port))) {
      List<String> faults = watch(service, new Api(port), records, began.plus(bound));
      if (!faults.isEmpty()) {
        service.signalQuietly("QUIT");
        LockSupport.parkNanos(LOOK.toNanos());
      }
      return new Outcome(Duration.between(began, Instant.now()), faults);
    }
  }

  private List<String> watch(ServiceProcess service, Api api, int records, Instant giveUp) {
    boolean live = false;
    long done = 0;
    while (done < records || !api.isReady()) {
      int liveness = api.get("/actuator/health/liveness").status();
      live = live || liveness == 200;
      if (!service.isAlive() || (live && liveness != 200)) {
        return List.of(service.isAlive() ? "liveness " + liveness : "it has ended");
      }
      done = counter(api);
      if (Instant.now().isAfter(giveUp)) {
        return List.of(done + " of " + records + " after the bound, ready: " + api.isReady());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return List.of();
  }

  private long counter(Api api) {
    String metric = "^" + waiting.counter() + "(?:\\{[^}]*})? ([0-9.E+]+)";
    return Pattern.compile(metric, Pattern.MULTILINE)
        .matcher(api.get("/actuator/prometheus").body())
        .results()
        .mapToLong(match -> (long) Double.parseDouble(match.group(1)))
        .sum();
  }

  private void write(int records) throws InterruptedException {
    String kafka = "127.0.0.1:" + brokerPort;
    NewTopic topic = new NewTopic(waiting.topic(), Deployment.PARTITIONS, (short) 1);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
        RecordWriter writer = new RecordWriter(kafka, "lz4")) {
      admin.createTopics(List.of(topic)).all().get();
      for (int i = 0; i < records; i++) {
        var _ = writer.send(record("cold-" + i));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the records could not be written", e);
    }
  }

  private ProducerRecord<String, byte[]> record(String name) {
    Object value = Specimens.of(waiting.topic(), name);
    Integer partition =
        value instanceof Sighting sighting
            ? Probe.home(URI.create(sighting.url()).getHost())
            : null;
    return new ProducerRecord<>(
        waiting.topic(), partition, Specimens.keyOf(value), EventCodec.encode(value));
  }

  private List<String> settings(int port) {
    return List.of(
        "--server.port=" + port,
        "--courant.kafka.bootstrap-servers=127.0.0.1:" + brokerPort,
        "--courant.topics.partitions=" + Deployment.PARTITIONS,
        "--courant.mongodb.uri=mongodb://127.0.0.1:" + storePort + "/" + HostedStore.DATABASE,
        "--courant.publish.index.directory=" + directory.resolve("index"),
        "--courant.ingest.catalogue=" + catalogue().toUri(),
        "--courant.ingest.fetch.relay=http://127.0.0.1:" + pages.getAddress().getPort(),
        "--courant.ingest.fetch.per-host-delay=0s",
        "--courant.ingest.fetch.robots=false");
  }

  private Path catalogue() {
    try {
      return Files.writeString(
          directory.resolve("catalogue.json"), "{\"version\":\"1\",\"feeds\":[]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    behind.forEach(ServiceProcess::close);
    pages.stop(0);
  }
}
