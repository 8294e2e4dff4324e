package dev.courant.ingest.admin;

import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers every error with problem details. */
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {
  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return exchange.getResponse().isCommitted()
        ? Mono.error(error)
        : Problems.answer(exchange, error);
  }
}
