package dev.courant.publish.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * A receiver over HTTP, which checks signatures as the specification of Standard Webhooks says, and
 * can fail, be slow, and be away.
 */
public final class TestReceiver implements AutoCloseable {
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final Map<String, Queue<Request>> requests = new ConcurrentHashMap<>();
  private volatile ToIntFunction<Request> answers = _ -> 200;
  private volatile Duration slow = Duration.ZERO;
  private HttpServer server;
  private final int port;

  /**
   * A request.
   *
   * @param path that it came to
   * @param flaw of its signature; empty where it is genuine
   */
  public record Request(String path, String id, String flaw, String text) {
    public boolean genuine() {
      return flaw.isEmpty();
    }

    public JsonNode body() {
      return EventCodec.mapper().readTree(text);
    }

    public String type() {
      return body().get("type").asString();
    }

    public String article() {
      return body().at("/data/id").asString();
    }
  }

  private TestReceiver(int port) {
    server = listen(port);
    this.port = server.getAddress().getPort();
  }

  public static TestReceiver start() {
    return new TestReceiver(0);
  }

  private HttpServer listen(int wanted) {
    try {
      HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", wanted), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::answer);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code host:port}. */
  public String endpoint() {
    return "127.0.0.1:" + port;
  }

  public String url(String path) {
    return "http://" + endpoint() + path;
  }

  /** Says with which secret what comes to a path is signed. */
  public void expect(String path, String secret) {
    secrets.put(path, secret);
  }

  /** Which status each request is answered from now on. */
  public void answer(ToIntFunction<Request> statuses) {
    answers = statuses;
  }

  /** How long it takes to answer from now on. */
  public void takeTime(Duration time) {
    slow = time;
  }

  /** As if it was killed. */
  public void kill() {
    server.stop(0);
  }

  public void startAgain() {
    server = listen(port);
  }

  /** Forgets all requests. */
  public void forget() {
    requests.clear();
  }

  /** All requests to a path, whatever they were answered. */
  public List<Request> requests(String path) {
    return List.copyOf(requests.getOrDefault(path, new ConcurrentLinkedQueue<>()));
  }

  /** What a receiver has that knows messages by their ids, in the order of their first coming. */
  public List<Request> messages(String path) {
    Map<String, Request> byId = new LinkedHashMap<>();
    requests(path).forEach(request -> byId.putIfAbsent(request.id(), request));
    return new ArrayList<>(byId.values());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      Request request =
          new Request(
              path, id, flaw(exchange, path, body), new String(body, StandardCharsets.UTF_8));
      requests.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).add(request);
      if (!slow.isZero()) {
        LockSupport.parkNanos(slow.toNanos());
      }
      exchange.sendResponseHeaders(answers.applyAsInt(request), -1);
    }
  }

  private String flaw(HttpExchange exchange, String path, byte[] body) {
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
    String given = exchange.getRequestHeaders().getFirst("webhook-signature");
    String expected = "v1," + hmac(secrets.getOrDefault(path, "whsec_AAAA"), id, time, body);
    long age = Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(time));
    if (age >= 300) {
      return "signed %d s ago or ahead".formatted(age);
    }
    return Arrays.asList(given.split(" ")).contains(expected)
        ? ""
        : "signed as %s, not as %s, with the secret of %s".formatted(given, expected, secrets);
  }

  private static String hmac(String secret, String id, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String signed = id + "." + time + "." + new String(body, StandardCharsets.UTF_8);
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
