package dev.courant.benchmarks.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection on which requests are sent as bytes, well-formed or not (RFC 9112). It is opened
 * again where the server has closed it. For one thread.
 */
final class WireClient implements AutoCloseable {
  private static final int TIMEOUT_MS = 30_000;
  private static final int BUFFER = 1 << 16;

  private final URI server;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  WireClient(URI server) {
    this.server = server;
  }

  /**
   * What came back.
   *
   * @param headers by name in lower case; repeated ones joined by commas
   * @param body what it says; empty for HEAD
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** A GET for a path with one more header, or none. */
  static byte[] get(String path, String header) {
    String more = header.isEmpty() ? "" : header + "\r\n";
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
        .formatted(path, more)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends a request and reads its answer; once more on a new connection, if the server had closed
   * the one that was open.
   *
   * @throws IOException where there is none that can be read
   */
  Answer exchange(byte[] request) throws IOException {
    boolean used = isOpen();
    try {
      return tried(request);
    } catch (IOException e) {
      close();
      if (!used) {
        throw e;
      }
      return tried(request);
    }
  }

  private Answer tried(byte[] request) throws IOException {
    connect();
    socket.getOutputStream().write(request);
    Answer answer = answer(isHead(request));
    if (answer.header("connection").equalsIgnoreCase("close")) {
      close();
    }
    return answer;
  }

  private static boolean isHead(byte[] request) {
    return request.length > 5
        && new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
  }

  private boolean isOpen() {
    return socket.isConnected() && !socket.isClosed();
  }

  private void connect() throws IOException {
    if (!isOpen()) {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MS);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
  }

  private Answer answer(boolean head) throws IOException {
    String[] status = line().split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
      throw new IOException("no answer of HTTP: " + String.join(" ", status));
    }
    int code = Integer.parseInt(status[1]);
    Map<String, String> headers = headers();
    boolean empty = head || code == 204 || code == 304;
    return new Answer(code, headers, empty ? new byte[0] : body(headers));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + "," + other);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return exactly(Integer.parseInt(length));
    }
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer ends after %d of %d".formatted(bytes.length, length));
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
