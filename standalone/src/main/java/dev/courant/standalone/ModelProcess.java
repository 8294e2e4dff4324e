package dev.courant.standalone;

import dev.courant.localmodel.LocalModel;
import dev.courant.standalone.Options.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A local model in a process of its own: a fault in native code does not take the newswire along.
 * Started again, with growing pauses, whenever it ends; ends with this process.
 */
final class ModelProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ModelProcess.class);

  /** Tokens of prompt, article and answer. */
  private static final int CONTEXT = 8192;

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private static final String READY = "ready ";

  private final Path file;
  private final Path output;
  private final int port;
  private final Thread supervisor;
  private volatile String name = "";
  private volatile boolean closed;
  private volatile Process process;

  private ModelProcess(Path file, Path output) throws IOException {
    this.file = file;
    this.output = output;
    this.port = freePort();
    this.process = launch();
    this.supervisor = Thread.ofPlatform().daemon().name("local-model").unstarted(this::supervise);
  }

  /**
   * Starts it, and returns when the model is loaded.
   *
   * @param output where its messages go
   * @throws UsageException where it ends before; the message says why
   */
  static ModelProcess start(Path file, Path output) {
    try {
      ModelProcess model = new ModelProcess(file, output);
      String name = ready(model.process);
      if (name == null) {
        throw new UsageException("--model: " + LoadFailure.words(file, output));
      }
      model.name = name;
      model.supervisor.start();
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + port + "/v1";
  }

  /** What the model is called. */
  String name() {
    return name;
  }

  long pid() {
    return process.pid();
  }

  private void supervise() {
    Duration pause = SHORTEST_PAUSE;
    while (!closed) {
      long began = System.nanoTime();
      try {
        int status = process.waitFor();
        if (closed) {
          return;
        }
        log.warn("The local model ended with status {}; starting it again", status);
        boolean lasted = System.nanoTime() - began > LONG_ENOUGH.toNanos();
        pause = lasted ? SHORTEST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        process = launch();
        log.info("The local model {} again", ready(process) == null ? "did not start" : "answers");
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        log.error("The local model cannot be started", e);
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The model's name, once it answers; null if it ends before. */
  private static @Nullable String ready(Process process) throws IOException {
    BufferedReader said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    return null;
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      // The news comes first.
      command.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:ErrorFile=" + output.resolveSibling("local-model-crash.log"));
    // Where nobody else can put another library.
    command.add("-Dde.kherud.llama.tmpdir=" + output.getParent());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LocalModel.class.getName());
    command.addAll(List.of(file.toString(), String.valueOf(port), String.valueOf(CONTEXT)));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.to(output.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    closed = true;
    supervisor.interrupt();
    process.destroyForcibly();
  }

  @Override
  public String toString() {
    return "local model " + file;
  }
}
