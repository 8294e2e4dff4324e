package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** {@code ./courant run} as a process of its own, on ports that were free a moment ago. */
final class StandaloneProcess implements AutoCloseable {
  private static final long LONGEST_STOP_S = 60;

  private final Process process;
  private final int port;
  private final int kafkaPort;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();

  private StandaloneProcess(Process process, int port, int kafkaPort, Path log) {
    this.process = process;
    this.port = port;
    this.kafkaPort = kafkaPort;
    this.log = log;
  }

  /** Starts it on a data directory; does not wait until it is ready. */
  static StandaloneProcess start(Jars jars, Path directory, String... source) {
    int port = fourFreePorts();
    int kafkaPort = Newswire.freePort();
    Path log = directory.resolve("console.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-jar", jars.of("standalone").toString()));
    command.addAll(List.of(source));
    command.addAll(
        List.of(
            "--port",
            "" + port,
            "--kafka-port",
            "" + kafkaPort,
            "--data",
            directory.resolve("data").toString()));
    return new StandaloneProcess(launch(command, log.toFile()), port, kafkaPort, log);
  }

  /** Address of a path on the API's port. */
  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  String kafka() {
    return "127.0.0.1:" + kafkaPort;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed. */
  String console() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Status and body of a GET; status 0 where nothing answers. */
  Answer get(String path) {
    return get(URI.create(url(path)));
  }

  /** The metrics of publish (0), ingest (1) or summarize (2); empty where nothing answers. */
  String metrics(int portsOn) {
    return get(URI.create("http://127.0.0.1:" + (port + portsOn) + "/actuator/prometheus")).body();
  }

  private Answer get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "");
    }
  }

  int total() {
    Answer answer = get("/api/v1/articles?limit=1");
    return answer.status() == 200 ? answer.json().path("total").asInt(-1) : -1;
  }

  /** SIGTERM; whether it ended by itself in time. */
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Process launch(List<String> command, File log) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int fourFreePorts() {
    for (int port = 20_000 + (int) (System.nanoTime() % 20_000); port < 60_000; port += 4) {
      if (isFree(port) && isFree(port + 1) && isFree(port + 2) && isFree(port + 3)) {
        return port;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean isFree(int port) {
    try (var _ = new java.net.ServerSocket(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  record Answer(int status, String body) {
    JsonNode json() {
      return EventCodec.mapper().readTree(body);
    }
  }
}
