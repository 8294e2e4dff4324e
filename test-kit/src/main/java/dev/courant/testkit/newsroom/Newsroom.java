package dev.courant.testkit.newsroom;

import com.sun.net.httpserver.HttpServer;
import dev.courant.model.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on loopback that plays any number of outlets.
 *
 * <p>Outlets and articles have addresses of their own, such as {@code https://www.foo.com/a?b=1},
 * whatever the server's port: the client sends every request to {@link #relay()} with the address
 * as path, {@code GET /https/www.foo.com/a?b=1}. What is unknown answers 404; each host's {@code
 * /robots.txt} allows everything unless the outlet serves its own. Feeds and pages answer
 * conditional requests.
 */
public final class Newsroom implements AutoCloseable {
  static {
    // Else the JDK's server waits 40 ms between headers and body (Nagle and delayed ACK).
    System.setProperty(
        "sun.net.httpserver.nodelay", System.getProperty("sun.net.httpserver.nodelay", "true"));
  }

  private final Outlets outlets;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Desk desk;

  private Newsroom(Outlets outlets, HttpServer server) {
    this.outlets = outlets;
    this.server = server;
    this.desk = new Desk(outlets);
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.createContext("/", desk);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves the outlets on a free port of loopback. */
  public static Newsroom start(Outlets outlets) {
    return start(outlets, 0);
  }

  /**
   * Serves the outlets on that port of loopback.
   *
   * @param port 0 for any that is free
   * @throws UncheckedIOException where the port is taken
   */
  public static Newsroom start(Outlets outlets, int port) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new Newsroom(outlets, HttpServer.create(address, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve on port " + port + ": " + e.getMessage(), e);
    }
  }

  /** Where relayed requests go: {@code http://127.0.0.1:PORT}. */
  public URI relay() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The feeds to poll; their addresses do not depend on the port. */
  public List<Feed> feeds() {
    return outlets.feeds();
  }

  /** Every article there is or was. */
  public List<NewsroomArticle> articles() {
    return outlets.articles();
  }

  /** What was left out of what was to be served, one line each. */
  public List<String> problems() {
    return outlets.problems();
  }

  /** What was asked so far. */
  public RequestLog requests() {
    return desk.log();
  }

  /** Makes a host misbehave, for everything below it, until {@link #heal}. */
  public void fail(String host, Fault fault) {
    desk.fail(host, fault);
  }

  /** Makes a host behave again. */
  public void heal(String host) {
    desk.heal(host);
  }

  /** Stops at once; what is being answered is cut off. */
  @Override
  public void close() {
    desk.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
