package dev.courant.testkit.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * An endpoint on the loopback address that has OpenAI's chat completions, Anthropic's messages and
 * Ollama's chat, and says what its {@link Behaviour} says; refuses what the {@link ModelServer}
 * refuses that it plays.
 */
public final class StubModel implements AutoCloseable {
  private static final int BACKLOG = 4_096;
  private static final int REMEMBERED = 100;

  static {
    // Without it every answer waits some 40 ms for the peer's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", String.valueOf(BACKLOG));
  }

  private final HttpServer server;
  // Not virtual ones: a client in this process would share their few carriers with the endpoint.
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour;
  private volatile ModelServer plays;
  private volatile LongConsumer onAnswered = _ -> {};

  private StubModel(HttpServer server, ModelServer plays, Behaviour behaviour) {
    this.server = server;
    this.plays = plays;
    this.behaviour = behaviour;
  }

  /** Starts on a free port; lists no models and refuses nothing. */
  public static StubModel start(Behaviour behaviour) {
    return start(ModelServer.any(), behaviour);
  }

  /** Starts on a free port, in the part of a server. */
  public static StubModel start(ModelServer plays, Behaviour behaviour) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      StubModel stub = new StubModel(HttpServer.create(any, BACKLOG), plays, behaviour);
      stub.server.createContext("/", stub::handle);
      stub.server.setExecutor(stub.threads);
      stub.server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Base address, up to and including {@code /v1}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Answers differently from now on. */
  public void behave(Behaviour other) {
    behaviour = other;
  }

  /** Plays another server from now on, at the same address. */
  public void play(ModelServer other) {
    plays = other;
  }

  /** Tells the time ({@link System#nanoTime}) at which each answer begins to be sent. */
  public void onAnswered(LongConsumer listener) {
    onAnswered = listener;
  }

  /** Requests for an answer so far, refused or not. */
  public long calls() {
    return calls.get();
  }

  /** Requests that the model itself answered, for which one would pay. */
  public long answered() {
    return answered.get();
  }

  /** The first 100 requests. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Ends; what hangs is let go. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Reply reply =
          body.length == 0
              ? plays.look(path)
              : answer(new Asked(path, EventCodec.mapper().readTree(body)));
      if (!closed.await(reply.latency().toNanos(), TimeUnit.NANOSECONDS)) {
        send(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply answer(Asked question) {
    if (!question.isForAnAnswer()) {
      return plays.look(question.path());
    }
    if (calls.incrementAndGet() <= REMEMBERED) {
      asked.add(question);
    }
    return plays.answer(
        question,
        seen -> {
          answered.incrementAndGet();
          return behaviour.to(seen);
        });
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    onAnswered.accept(System.nanoTime());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
