package dev.courant.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhooksCommandIT {
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private String answer = "{}";
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          "%s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void asksForWhatTheOperatorWants() {
    run("add", "https://a.example/x", "--filter", "topic=sport", "--since", "2026-11-28");
    run("move", "0123", "https://b.example/");
    run("pause", "0123");
    run("revive", "0123");
    answer = "";
    run("remove", "0123");
    assertThat(asked)
        .containsExactly(
            "POST /api/v1/webhooks Bearer secret {\"url\":\"https://a.example/x\","
                + "\"filter\":\"topic=sport\",\"since\":\"2026-11-28T00:00:00Z\"}",
            "PUT /api/v1/webhooks/0123 Bearer secret {\"url\":\"https://b.example/\"}",
            "POST /api/v1/webhooks/0123/pause Bearer secret {}",
            "POST /api/v1/webhooks/0123/revive Bearer secret {}",
            "DELETE /api/v1/webhooks/0123 Bearer secret ");
  }

  @Test
  void listsEachWithWhyItFails() {
    answer =
        "{\"total\":1,\"items\":[{\"id\":\"0123\",\"state\":\"dead\",\"delivered\":7,"
            + "\"url\":\"https://a.example/\",\"filter\":\"topic=sport\",\"attempts\":3,"
            + "\"failingSince\":\"2026-11-25T08:00:00Z\",\"failure\":\"status 500\"}]}";
    assertThat(run("list")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("0123  dead     7 delivered  https://a.example/  topic=sport")
        .contains("3 attempts failed since 2026-11-25T08:00:00Z: status 500")
        .endsWith("{\"webhooks\":1}\n");
  }

  @Test
  void saysInTheServicesWordsWhyItRefuses() {
    status = 400;
    answer = "{\"title\":\"There is no parameter langauge\",\"detail\":\"Did you mean language?\"}";
    assertThatThrownBy(() -> run("add", "https://a.example/", "--filter", "langauge=en"))
        .isInstanceOf(UsageException.class)
        .hasMessage("400: There is no parameter langauge. Did you mean language?");
  }

  @Test
  void needsAToken() {
    WebhooksCommand command = new WebhooksCommand(new PrintStream(printed), Map.of());
    assertThatThrownBy(() -> command.run(List.of("list")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("COURANT_ADMIN_TOKEN");
    assertThatThrownBy(() -> run("show", "../articles")).isInstanceOf(UsageException.class);
  }

  private int run(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.add("--api");
    args.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new WebhooksCommand(out, Map.of("COURANT_ADMIN_TOKEN", "secret")).run(args);
  }
}
