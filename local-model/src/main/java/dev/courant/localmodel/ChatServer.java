package dev.courant.localmodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenAI's {@code GET /v1/models} and {@code POST /v1/chat/completions} on the loopback address.
 * One answer is made at a time; {@value #MOST_WAITING} may wait, and who comes then gets 503 with
 * {@code Retry-After}.
 */
final class ChatServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_WAITING = 8;
  private static final String RETRY_AFTER_S = "10";
  private static final int LARGEST = 4 << 20;

  private final ChatModel model;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(MOST_WAITING + 4);
  private final Semaphore places = new Semaphore(MOST_WAITING + 1);
  private final Object turn = new Object();

  private ChatServer(ChatModel model, HttpServer server) {
    this.model = model;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 for a free one
   */
  static ChatServer start(ChatModel model, int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ChatServer server = new ChatServer(model, http);
    http.createContext("/v1/models", server::models);
    http.createContext("/v1/chat/completions", server::completion);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void models(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        Map.of("object", "list", "data", List.of(Map.of("id", model.name(), "object", "model"))));
  }

  private void completion(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      refuse(exchange, 405, "only POST");
      return;
    }
    if (!places.tryAcquire()) {
      exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_S);
      refuse(exchange, 503, "the model is busy");
      return;
    }
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
      ChatQuestion question = ChatQuestion.read(JSON.readTree(body));
      answer(exchange, 200, envelope(answerTo(question)));
    } catch (ChatModel.ContextExceededException e) {
      answer(
          exchange,
          400,
          Map.of(
              "error",
              Map.of(
                  "code", 400,
                  "type", "exceed_context_size_error",
                  "message", String.valueOf(e.getMessage()),
                  "n_prompt_tokens", e.tokens(),
                  "n_ctx", e.context())));
    } catch (IllegalArgumentException | JacksonException e) {
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      refuse(exchange, 500, "the model failed: " + e);
    } finally {
      places.release();
    }
  }

  private ChatAnswer answerTo(ChatQuestion question) {
    synchronized (turn) {
      return model.answer(question);
    }
  }

  private Map<String, Object> envelope(ChatAnswer answer) {
    return Map.of(
        "object",
        "chat.completion",
        "model",
        model.name(),
        "choices",
        List.of(
            Map.of(
                "index",
                0,
                "message",
                Map.of("role", "assistant", "content", answer.text()),
                "finish_reason",
                answer.cut() ? "length" : "stop")),
        "usage",
        Map.of(
            "prompt_tokens", answer.questionTokens(),
            "completion_tokens", answer.tokens(),
            "total_tokens", answer.questionTokens() + answer.tokens()));
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    answer(exchange, status, Map.of("error", Map.of("code", status, "message", why)));
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Ends it; answers that are being made are dropped. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
