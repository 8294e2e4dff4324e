package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class TokenFilterTest {
  private static final String TOKEN = "a-token-of-enough-characters";

  private final TokenFilter filter = new TokenFilter(AdminToken.of(new AdminSettings(TOKEN)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/feeds",
        "/api/v1/feeds/x/poll",
        "/api/v1/opml",
        "/actuator",
        "/actuator/env",
        "/actuator/healthx",
        "/actuator/health/../env",
        "/actuator/health/%2e%2e/env",
        "/actuator/health/..;/env",
        "/actuator/info/x",
        "/api/v1/openapi.json/../feeds",
        "//actuator/info",
        "/unknown"
      })
  void letsNobodyByWithoutTheToken(String path) {
    assertThat(status(path, null)).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status(path, "Bearer wrong")).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status(path, "Bearer ")).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status(path, TOKEN)).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(status(path, "Bearer " + TOKEN)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/info",
        "/actuator/prometheus",
        "/api/v1/openapi.json"
      })
  void letsProbesAndMetricsBy(String path) {
    assertThat(status(path, null)).isNull();
  }

  @Test
  void saysWhatToDo() {
    MockServerWebExchange exchange = exchange("/api/v1/feeds", null);
    filter.filter(exchange, _ -> Mono.empty()).block();

    assertThat(exchange.getResponse().getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(exchange.getResponse().getBodyAsString().block())
        .contains("urn:courant:problem:unauthorized", "Authorization: Bearer");
  }

  @Test
  void makesATokenOfItsOwnWhereNoneIsSet() {
    assertThat(AdminToken.of(new AdminSettings(null)).isCarriedBy("Bearer ")).isFalse();
  }

  private Object status(String path, String authorization) {
    MockServerWebExchange exchange = exchange(path, authorization);
    filter.filter(exchange, _ -> Mono.empty()).block();
    return exchange.getResponse().getStatusCode();
  }

  private static MockServerWebExchange exchange(String path, String authorization) {
    MockServerHttpRequest.BodyBuilder request =
        MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://localhost" + path));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return MockServerWebExchange.from(request.build());
  }
}
