package dev.courant.testkit.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The real Kafka broker (KRaft, one node that is broker and controller) in this process, with its
 * log on disk, bound to the loopback address only. A directory that was used before is taken up
 * again, also after a crash.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker; returns once it accepts connections.
   *
   * @param directory for the log; made and formatted where it is new
   * @param port to listen on, or 0 for a free one
   * @throws IllegalStateException where the directory cannot be formatted
   */
  public static EmbeddedBroker start(Path directory, int port) {
    return start(directory, port, Map.of());
  }

  /**
   * The same with relays in front: a client that comes by a relay is told to come back by it.
   *
   * @param relayed further ports to listen on, each with the port of the relay that leads to it
   */
  public static EmbeddedBroker start(Path directory, int port, Map<Integer, Integer> relayed) {
    int listening = port == 0 ? freePort() : port;
    Properties properties = properties(directory, listening, freePort());
    relayed.forEach((from, by) -> addListener(properties, from, by));
    return start(directory, properties, listening);
  }

  /** Starts a broker that its clients reach by a listener that asks for TLS and a password. */
  public static EmbeddedBroker start(Path directory, SecuredListener secured) {
    Properties properties = properties(directory, freePort(), freePort());
    secured.addTo(properties);
    return start(directory, properties, secured.port());
  }

  private static EmbeddedBroker start(Path directory, Properties properties, int listening) {
    format(directory, properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, listening);
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Shuts down in order; returns once the log is closed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties properties(Path directory, int port, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("controller.listener.names", "CONTROLLER");
    p.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", directory.resolve("log").toString());
    p.put("auto.create.topics.enable", "false");
    p.put("default.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "4");
    p.put("offsets.topic.replication.factor", "1");
    // As long as the log of articles is kept: a newswire that slept for weeks must not publish it
    // anew.
    p.put("offsets.retention.minutes", String.valueOf(Duration.ofDays(90).toMinutes()));
    p.put("transaction.state.log.num.partitions", "4");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    // Transactions of a process that was killed hold readers back until they are aborted.
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    // One node with little to compact: the defaults take 128 MB of heap for it.
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    p.put("log.segment.bytes", String.valueOf(64 << 20));
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("num.recovery.threads.per.data.dir", "2");
    return p;
  }

  private static void addListener(Properties p, int port, int advertised) {
    String name = "RELAYED" + port;
    p.merge("listeners", name + "://127.0.0.1:" + port, (a, b) -> a + "," + b);
    p.merge("advertised.listeners", name + "://127.0.0.1:" + advertised, (a, b) -> a + "," + b);
    p.merge("listener.security.protocol.map", name + ":PLAINTEXT", (a, b) -> a + "," + b);
    p.put("inter.broker.listener.name", "PLAINTEXT");
  }

  private static void format(Path directory, Properties properties) {
    Path settings = directory.resolve("broker.properties");
    try {
      Files.createDirectories(directory);
      try (var out = Files.newOutputStream(settings)) {
        properties.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] arguments = {
      "format",
      "--ignore-formatted",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      settings.toString()
    };
    if (!Files.exists(directory.resolve("log").resolve("meta.properties"))
        && StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8))
            != 0) {
      throw new IllegalStateException(
          "cannot format " + directory + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
