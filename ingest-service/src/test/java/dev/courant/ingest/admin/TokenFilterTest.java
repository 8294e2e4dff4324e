package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.websub.CallbackPaths;
import dev.courant.ingest.websub.WebSubSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

class TokenFilterTest {
  private static final String TOKEN = "a-token-of-enough-characters";

  private static final String CALLBACK = "/websub/herald.example/" + "aB3-_".repeat(8) + "xyz";

  private TokenFilter filter = filter(null);

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
  void letsHubsByAtTheExactPathsOfCallbacksWhereThereAreAny() {
    assertThat(status(CALLBACK, null)).isEqualTo(HttpStatus.UNAUTHORIZED);

    filter = filter(URI.create("https://news.example/websub"));
    assertThat(status(CALLBACK, null)).isNull();
    for (String path :
        List.of(
            "/websub",
            "/websub/",
            CALLBACK + "/",
            CALLBACK + "/x",
            CALLBACK + "x",
            CALLBACK.substring(0, CALLBACK.length() - 1),
            "/" + CALLBACK,
            "/websub/../api/v1/feeds/" + "a".repeat(43),
            "/websub/%2e%2e/" + "a".repeat(43),
            CALLBACK.replace("websub", "web%73ub"),
            CALLBACK + ";x=1",
            "/api/v1/feeds")) {
      assertThat(status(path, null)).as(path).isEqualTo(HttpStatus.UNAUTHORIZED);
    }
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
    assertThat(new AdminSettings(null).adminToken().isCarriedBy("Bearer ")).isFalse();
  }

  private static TokenFilter filter(@Nullable URI callback) {
    WebSubSettings settings =
        new WebSubSettings(
            callback,
            "s".repeat(32),
            Duration.ofDays(10),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            DataSize.ofMegabytes(1));
    return new TokenFilter(new AdminSettings(TOKEN).adminToken(), new CallbackPaths(settings));
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
