package dev.courant.benchmarks.api;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A {@link BareServer} in a process that serves what the service itself answered. */
record BareProcess(Process process, URI address) implements AutoCloseable {
  private static final long LOOK_NANOS = 50_000_000;
  private static final int LOOKS = 400;

  /** Asks the service for each path, and starts a server that has the answers. */
  static BareProcess start(URI service, List<String> paths, Path directory) throws IOException {
    Map<String, Object> index = new LinkedHashMap<>();
    try (WireClient client = new WireClient(service)) {
      for (String path : paths) {
        WireClient.Answer answer = client.exchange(WireClient.get(path, ""));
        if (answer.status() != 200) {
          throw new IllegalStateException(path + " is answered " + answer.status());
        }
        Path file = directory.resolve("body-" + index.size());
        Files.write(file, answer.body());
        index.put(path, Map.of("type", answer.header("content-type"), "file", file.toString()));
      }
    }
    Path list = directory.resolve("bodies.json");
    Files.write(list, EventCodec.encode(index));
    return start(list, directory.resolve("bare-port"), directory.resolve("bare.log"));
  }

  private static BareProcess start(Path list, Path port, Path log) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                list.toString(),
                port.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    for (int i = 0; i < LOOKS && process.isAlive(); i++) {
      if (Files.exists(port)) {
        URI address = URI.create("http://127.0.0.1:" + Files.readString(port).strip() + "/");
        return new BareProcess(process, address);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    process.destroy();
    throw new IllegalStateException("the bare server does not start\n" + Files.readString(log));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
