package dev.courant.benchmarks.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A service as a process of its own. What it prints goes to a file. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration METRICS = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final long LONGEST_STOP_S = 20;
  private static final int LAST_LINES = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String name;
  private final int port;
  private final Path log;
  private final Process process;

  private ServiceProcess(String name, int port, Path log, Process process) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.process = process;
  }

  /** Starts it on a free port; does not wait until it is ready. */
  public static ServiceProcess start(ServiceJar service, Launch launch, Path directory)
      throws IOException {
    int port = freePort();
    Path log = directory.resolve(launch.name() + ".log");
    Process process =
        new ProcessBuilder(launch.with("server.port=" + port).command(service))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    // Nothing is left behind if the benchmark itself is stopped.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new ServiceProcess(launch.name(), port, log, process);
  }

  /**
   * Returns once it is ready.
   *
   * @throws IllegalStateException where it is not within that time, with what it printed last
   */
  public void awaitReady(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (get("/actuator/health/readiness", LOOK.multipliedBy(10)).status() != 200) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(name + " is not ready\n" + lastLines());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * Asks it.
   *
   * @param timeout after which there is no answer: status 0
   */
  public Answer get(String path, Duration timeout) {
    long began = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(address(path)).timeout(timeout).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), System.nanoTime() - began);
    } catch (IOException e) {
      return new Answer(0, e.toString(), System.nanoTime() - began);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, e.toString(), System.nanoTime() - began);
    }
  }

  /** The address of a path. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * The sum of a metric's series, by the service's own Prometheus endpoint, if it has any.
   *
   * @param series beginning of the lines that count: the name, and labels if any
   */
  public OptionalDouble metric(String series) {
    return get("/actuator/prometheus", METRICS)
        .body()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .reduce(Double::sum);
  }

  /** Processor time since its start, all threads of the virtual machine included. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in bytes, or 0 where the system has no {@code /proc}. */
  public long residentBytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " has ended\n" + lastLines());
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String name() {
    return name;
  }

  /** What it printed last. */
  public String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** SIGTERM, and SIGKILL where that is not enough. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * What a service answered.
   *
   * @param status of HTTP, or 0 where there was no answer
   * @param nanos that it took
   */
  public record Answer(int status, String body, long nanos) {}
}
