package dev.courant.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a raw socket, so that it can answer as no HTTP library would. */
final class OutletServer implements AutoCloseable {
  /** Writes the answer, whole or endless; the connection is closed when it returns. */
  @FunctionalInterface
  interface Script {
    void play(OutputStream out) throws Exception;
  }

  /** Not virtual ones, of which some scripts would keep all carriers busy. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  private final ServerSocket listener;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<List<String>> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  OutletServer() {
    try {
      listener = new ServerSocket();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    THREADS.execute(this::accept);
  }

  OutletServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  OutletServer on(String path, String head, byte... body) {
    return on(path, out -> write(out, head + "\r\nContent-Length: " + body.length, body));
  }

  OutletServer onText(String path, String text) {
    return on(
        path, "HTTP/1.1 200 OK\r\nContent-Type: text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(OutputStream out, String head, byte... body) throws IOException {
    out.write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** Each request's lines, in the order in which they came. */
  List<List<String>> requests() {
    return requests;
  }

  List<String> requestLines() {
    return requests.stream().map(List::getFirst).toList();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        THREADS.execute(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        lines.add(line);
      }
      if (!lines.isEmpty()) {
        requests.add(List.copyOf(lines));
        String path = lines.getFirst().split(" ")[1];
        Script missing = out -> write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0");
        scripts.getOrDefault(path, missing).play(socket.getOutputStream());
      }
    } catch (Exception _) {
      // The other side hung up, as it should on most of what is served here.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
