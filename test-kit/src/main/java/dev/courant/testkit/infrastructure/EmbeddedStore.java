package dev.courant.testkit.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A MongoDB-compatible store in this process, in memory, on a free loopback port. It is empty at
 * every start: whoever uses it fills it from the log.
 */
public final class EmbeddedStore implements AutoCloseable {
  private final MongoServer server;
  private final int port;

  private EmbeddedStore(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts an empty store. */
  public static EmbeddedStore start() {
    return start(0);
  }

  /**
   * Starts an empty store on a port of loopback.
   *
   * @param port 0 for one that is free
   */
  public static EmbeddedStore start(int port) {
    MongoServer server = new MongoServer(new MemoryBackend());
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    server.bind(address);
    return new EmbeddedStore(server, server.getLocalAddress().getPort());
  }

  /** Connection string of a database, as the MongoDB drivers take it. */
  public String uri(String database) {
    return "mongodb://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
