package dev.courant.ingest.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An outlet and its WebSub hub on a loopback address. Callbacks go to whichever instance a test
 * puts behind their public address.
 */
final class LoopbackHub implements AutoCloseable {
  static final String CALLBACK = "http://news.example/websub";
  static final String CHALLENGE = "a <b>challenge</b> & more";

  /** Whatever a subscription request asked for. */
  record Subscription(String callback, String topic, String secret, String lease) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> stories = new CopyOnWriteArrayList<>();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final AtomicInteger polls = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final HttpServer server;
  private volatile IngestInstance behind;
  private final AtomicInteger edition = new AtomicInteger();
  private volatile int status = 202;
  private volatile String location = "";
  private volatile String link = "";

  LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, 404, "text/plain", ""));
    server.createContext("/feed", this::feed);
    server.createContext("/story/", this::story);
    server.createContext("/hub", this::hub);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the outlet's one feed is at present. */
  String feed() {
    return "http://" + authority() + "/feed/" + edition.get();
  }

  /** Has the feed at another address from now on, where nobody knows it yet. */
  void newEdition() {
    edition.incrementAndGet();
  }

  /** Declares the hub in the header of the feed from now on, or with "" declares none. */
  void declare(String path) {
    link = path.isEmpty() ? "" : "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(path, feed());
  }

  /** How subscription requests are answered from now on. */
  void answering(int newStatus, String newLocation) {
    status = newStatus;
    location = newLocation;
  }

  /** Which instance callbacks reach from now on. */
  void reaches(IngestInstance instance) {
    behind = instance;
  }

  void publish(String story) {
    stories.add(story);
  }

  /** Takes a story's page away, but leaves it in the feed. */
  void withdraw(String story) {
    withdrawn.add(story);
  }

  void bringBack(String story) {
    withdrawn.remove(story);
  }

  /** Requests for pages that are withdrawn. */
  int looks() {
    return looks.get();
  }

  List<Subscription> subscriptions() {
    return subscriptions;
  }

  int polls() {
    return polls.get();
  }

  /** Sends a notice of the last subscription, signed with the secret. */
  int notice(String secret) throws Exception {
    String body = "<rss/>";
    return http.send(
            HttpRequest.newBuilder(reachable(subscriptions.getLast().callback()))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", "sha256=" + hmac(secret, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Verifies the intent for a topic, as of the last subscription. */
  HttpResponse<String> verify(String mode, String topic, int leaseSeconds) throws Exception {
    String query =
        "?hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=%d"
            .formatted(mode, encoded(topic), encoded(CHALLENGE), leaseSeconds);
    return http.send(
        HttpRequest.newBuilder(reachable(subscriptions.getLast().callback() + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void hub(HttpExchange exchange) throws IOException {
    Map<String, String> form = new HashMap<>();
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String field : text.split("&")) {
      String[] pair = field.split("=", 2);
      form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    if (!location.isEmpty()) {
      exchange.getResponseHeaders().set("Location", location);
    }
    if (status == 202) {
      subscriptions.add(
          new Subscription(
              form.get("hub.callback"),
              form.get("hub.topic"),
              form.get("hub.secret"),
              form.get("hub.lease_seconds")));
    }
    answer(exchange, status, "text/plain", "");
  }

  private void feed(HttpExchange exchange) throws IOException {
    polls.incrementAndGet();
    StringBuilder items = new StringBuilder();
    stories.forEach(story ->
        items.append(
            "<item><title>The %1$s story</title><link>/story/%1$s</link></item>".formatted(story)));
    if (!link.isEmpty()) {
      exchange.getResponseHeaders().set("Link", link);
    }
    answer(
        exchange,
        200,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Wire</title>" + items + "</channel></rss>");
  }

  private void story(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/story/".length());
    if (withdrawn.contains(name)) {
      answer(exchange, 404, "text/plain", "");
      looks.incrementAndGet();
      return;
    }
    String text =
        "<p>The harbour office said on Monday that the ferry of " + name + " leaves at noon.</p>";
    answer(
        exchange,
        200,
        "text/html",
        "<html><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
            .formatted(name, name, text.repeat(5)));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private URI reachable(String callback) {
    return behind.address(URI.create(callback).getRawPath() + query(callback));
  }

  private static String query(String address) {
    int start = address.indexOf('?');
    return start < 0 ? "" : address.substring(start);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hmac(String secret, String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
