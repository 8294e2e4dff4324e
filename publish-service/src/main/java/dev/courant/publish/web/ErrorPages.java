package dev.courant.publish.web;

import dev.courant.publish.api.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers errors of pages with a page. */
@Component
@Order(-1)
final class ErrorPages implements ErrorWebExceptionHandler {
  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    ErrorResponse answer = Problems.response(error);
    ProblemDetail problem = answer.getBody();
    response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
    Problems.addHeaders(response.getHeaders(), answer);
    response
        .getHeaders()
        .setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    String html = pages.html("error", model(problem));
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Map<String, Object> model(ProblemDetail problem) {
    if (problem.getStatus() == HttpStatus.NOT_FOUND.value()) {
      return Map.of(
          "status", 404,
          "title", "There is no such page",
          "detail", "The address may be mistyped, or the article may have left the archive.");
    }
    return Map.of(
        "status", problem.getStatus(),
        "title", Objects.requireNonNullElse(problem.getTitle(), "Something went wrong"),
        "detail", Objects.requireNonNullElse(problem.getDetail(), ""));
  }
}
