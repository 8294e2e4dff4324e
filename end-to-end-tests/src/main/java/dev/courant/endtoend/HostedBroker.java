package dev.courant.endtoend;

import dev.courant.testkit.infrastructure.EmbeddedBroker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A broker as a process of its own: its directory, its port, and for each relay in front of it the
 * port to listen on and the relay's. Ends with SIGTERM.
 */
final class HostedBroker {
  private HostedBroker() {}

  /** Runs until the process is ended. */
  public static void main(String[] args) throws InterruptedException {
    Map<Integer, Integer> relayed = new LinkedHashMap<>();
    for (String pair : List.of(args).subList(2, args.length)) {
      String[] ports = pair.split(":");
      relayed.put(Integer.valueOf(ports[0]), Integer.valueOf(ports[1]));
    }
    EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), relayed);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    Thread.currentThread().join();
  }
}
