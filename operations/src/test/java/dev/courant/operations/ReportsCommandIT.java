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

final class ReportsCommandIT {
  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private String answer = "{}";
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
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void asksForWhatTheOperatorWants() {
    run("list", "--kind", "summary", "--article", "26jsbudui4c4dsbey7cwjejjie");
    run("list", "--state", "any", "--cursor", "12-0123456789abcdef");
    run("show", "0123456789abcdef");
    run("done", "0123456789abcdef", "--note", "compiled anew");
    assertThat(asked)
        .containsExactly(
            "GET /api/v1/reports?state=open&article=26jsbudui4c4dsbey7cwjejjie&kind=summary"
                + " Bearer secret ",
            "GET /api/v1/reports?state=any&cursor=12-0123456789abcdef Bearer secret ",
            "GET /api/v1/reports/0123456789abcdef Bearer secret ",
            "POST /api/v1/reports/0123456789abcdef/done Bearer secret {\"note\":\"compiled anew\"}");
  }

  @Test
  void listsEachWithItsTextOnOneLine() {
    answer =
        "{\"total\":3,\"next\":\"12-0123456789abcdef\",\"items\":[{\"id\":\"0123456789abcdef\","
            + "\"at\":\"2026-11-25T08:00:00Z\",\"state\":\"open\",\"kind\":\"summary\","
            + "\"article\":\"26jsbudui4c4dsbey7cwjejjie\",\"revision\":2,"
            + "\"sentence\":\"summary-2\",\"text\":\"a\\n\\u202eb\"}]}";
    assertThat(run("list")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("26jsbudui4c4dsbey7cwjejjie revision 2 summary-2", "    a\\u000a\\u202eb")
        .endsWith("{\"reports\":3,\"next\":\"12-0123456789abcdef\"}\n");
  }

  @Test
  void needsATokenAndAnId() {
    ReportsCommand command = new ReportsCommand(new PrintStream(printed), Map.of());
    assertThatThrownBy(() -> command.run(List.of("list")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("COURANT_ADMIN_TOKEN");
    assertThatThrownBy(() -> run("done", "../webhooks")).isInstanceOf(UsageException.class);
  }

  private int run(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.add("--api");
    args.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ReportsCommand(out, Map.of("COURANT_ADMIN_TOKEN", "secret")).run(args);
  }
}
