package dev.courant.publish.api;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers every error under the paths that programs use, and of those that ask for JSON; errors of
 * pages are for others.
 */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {
  private static final List<String> PATHS = List.of("/api/", "/feeds/", "/actuator");

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    String path = exchange.getRequest().getPath().value();
    boolean ours = PATHS.stream().anyMatch(path::startsWith) || wantsJson(exchange);
    if (!ours || exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    return Problems.answer(exchange, error);
  }

  private static boolean wantsJson(ServerWebExchange exchange) {
    String accept =
        String.join(",", exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT));
    return accept.contains("json") && !accept.contains("html");
  }
}
