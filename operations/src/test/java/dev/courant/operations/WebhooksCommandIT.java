package dev.courant.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhooksCommandIT {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private StubApi api;

  @BeforeEach
  void start() throws IOException {
    api = new StubApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void asksForWhatTheOperatorWants() {
    run("add", "https://a.example/x", "--filter", "topic=sport", "--since", "2026-11-28");
    run("move", "0123", "https://b.example/");
    run("pause", "0123");
    run("revive", "0123");
    api.answers(200, "");
    run("remove", "0123");
    assertThat(api.asked())
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
    api.answers(
        200,
        "{\"total\":1,\"items\":[{\"id\":\"0123\",\"state\":\"dead\",\"delivered\":7,"
            + "\"url\":\"https://a.example/\",\"filter\":\"topic=sport\",\"attempts\":3,"
            + "\"failingSince\":\"2026-11-25T08:00:00Z\",\"failure\":\"status 500\"}]}");
    assertThat(run("list")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("0123  dead     7 delivered  https://a.example/  topic=sport")
        .contains("3 attempts failed since 2026-11-25T08:00:00Z: status 500")
        .endsWith("{\"webhooks\":1}\n");
  }

  @Test
  void saysInTheServicesWordsWhyItRefuses() {
    api.answers(
        400,
        "{\"title\":\"There is no parameter langauge\",\"detail\":\"Did you mean language?\"}");
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
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new WebhooksCommand(out, Map.of("COURANT_ADMIN_TOKEN", "secret"))
        .run(api.arguments(words));
  }
}
