package dev.courant.ingest.admin;

import dev.courant.ingest.websub.CallbackPaths;
import dev.courant.runtime.AdminToken;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nothing by without the token but health, info, metrics, the API's description and, where
 * there are any, the addresses at which hubs call back. Compares the path as it was sent: whatever
 * is encoded or has dots is not one of those.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TokenFilter implements WebFilter {
  private static final Pattern OPEN =
      Pattern.compile(
          "/actuator/health(/[A-Za-z]+)*|/actuator/(info|prometheus)|/api/v1/openapi\\.json");

  private final AdminToken token;
  private final CallbackPaths callbacks;

  TokenFilter(AdminToken token, CallbackPaths callbacks) {
    this.token = token;
    this.callbacks = callbacks;
  }

  private boolean isOpen(String path) {
    return OPEN.matcher(path).matches() || callbacks.include(path);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (isOpen(path) || token.isCarriedBy(authorization)) {
      return chain.filter(exchange);
    }
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return Problems.answer(
        exchange,
        new ProblemException(
            HttpStatus.UNAUTHORIZED,
            "unauthorized",
            "The admin token is missing or wrong",
            "Send Authorization: Bearer with the value of courant.ingest.admin.token, or with the"
                + " token that this instance printed when it started."));
  }
}
