package dev.courant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperatorsPortIT {
  private static final String TOKEN = "0123456789abcdef";

  private static RunningService service;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    service =
        RunningService.startIn(
            "test-" + UUID.randomUUID(),
            "--courant.publish.access.operators-port=" + port,
            "--courant.publish.admin.token=" + TOKEN);
    await().until(() -> service.getAt(port, "/actuator/health/readiness").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/actuator/info?x=1",
        "/api/v1/webhooks",
        "/api/v1/webhooks/0123",
        "/api/v1/reports",
        "/api/v1/reports/0123456789abcdef"
      })
  void answersNothingForOperatorsAtThePublicPort(String path) {
    var answer = service.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body())).contains("\"type\"").doesNotContain("UP");
  }

  @Test
  void answersOperatorsAtTheirPort() {
    assertThat(service.getAt(port, "/actuator/prometheus").statusCode()).isEqualTo(200);
    assertThat(new String(service.getAt(port, "/actuator/health").body())).contains("watchdog");
    assertThat(service.getAt(port, "/api/v1/webhooks").statusCode()).isEqualTo(401);
    String[] token = {"Authorization", "Bearer " + TOKEN};
    assertThat(service.getAt(port, "/api/v1/webhooks", token).statusCode()).isEqualTo(200);
    assertThat(service.get("/api/v1/webhooks", token).statusCode()).isEqualTo(404);
    assertThat(service.getAt(port, "/api/v1/reports").statusCode()).isEqualTo(401);
    assertThat(service.get("/api/v1/reports", token).statusCode()).isEqualTo(404);
  }

  @Test
  void answersAllElseAtThePublicPort() {
    assertThat(service.get("/api/v1/articles").statusCode()).isEqualTo(200);
    assertThat(service.get("/").statusCode()).isEqualTo(200);
  }
}
