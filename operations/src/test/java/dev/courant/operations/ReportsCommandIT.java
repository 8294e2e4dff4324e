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

final class ReportsCommandIT {
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
    run("list", "--kind", "summary", "--article", "26jsbudui4c4dsbey7cwjejjie");
    run("list", "--state", "any", "--cursor", "12-0123456789abcdef");
    run("show", "0123456789abcdef");
    run("done", "0123456789abcdef", "--note", "compiled anew");
    assertThat(api.asked())
        .containsExactly(
            "GET /api/v1/reports?state=open&article=26jsbudui4c4dsbey7cwjejjie&kind=summary"
                + " Bearer secret ",
            "GET /api/v1/reports?state=any&cursor=12-0123456789abcdef Bearer secret ",
            "GET /api/v1/reports/0123456789abcdef Bearer secret ",
            "POST /api/v1/reports/0123456789abcdef/done Bearer secret {\"note\":\"compiled anew\"}");
  }

  @Test
  void listsEachWithItsTextOnOneLine() {
    api.answers(
        200,
        "{\"total\":3,\"next\":\"12-0123456789abcdef\",\"items\":[{\"id\":\"0123456789abcdef\","
            + "\"at\":\"2026-11-25T08:00:00Z\",\"state\":\"open\",\"kind\":\"summary\","
            + "\"article\":\"26jsbudui4c4dsbey7cwjejjie\",\"revision\":2,"
            + "\"sentence\":\"summary-2\",\"text\":\"a\\n\\u202eb\"}]}");
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
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ReportsCommand(out, Map.of("COURANT_ADMIN_TOKEN", "secret"))
        .run(api.arguments(words));
  }
}
