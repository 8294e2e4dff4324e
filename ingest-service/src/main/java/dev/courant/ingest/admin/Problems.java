package dev.courant.ingest.admin;

import dev.courant.model.EventCodec;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong into problem details (RFC 9457). */
final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** The problem that an error is for the client; nothing of an internal error gets out. */
  static ProblemDetail of(Throwable error) {
    if (isTooLong(error)) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "The request is too long",
          "Send it in several parts.");
    }
    return switch (error) {
      case ProblemException problem -> problem.getBody();
      case ServerWebInputException _ ->
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-request",
              "The request cannot be read",
              "Compare its parameters, fields and their types with /api/v1/openapi.json.");
      case ErrorResponse response -> asDocumented(response);
      default -> {
        log.error("Unexpected failure", error);
        yield problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong on this side",
            "Try again; if it stays, look into this instance's log.");
      }
    };
  }

  private static boolean isTooLong(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataBufferLimitException) {
        return true;
      }
    }
    return false;
  }

  private static ProblemDetail asDocumented(ErrorResponse response) {
    ProblemDetail problem = response.getBody();
    problem.setDetail("See /api/v1/openapi.json for the paths, methods and media types there are.");
    return problem;
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, String detail) {
    return new ProblemException(status, type, title, detail).getBody();
  }

  /** Answers with the problem that an error is. */
  static Mono<Void> answer(ServerWebExchange exchange, Throwable error) {
    ProblemDetail problem = of(error);
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    }
    URI instance = URI.create(exchange.getRequest().getURI().getRawPath());
    byte[] body = EventCodec.encode(members(problem, instance));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Map<String, Object> members(ProblemDetail problem, URI instance) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(problem.getType()));
    members.put("title", String.valueOf(problem.getTitle()));
    members.put("status", problem.getStatus());
    members.put("detail", String.valueOf(problem.getDetail()));
    members.put("instance", String.valueOf(instance));
    if (problem.getProperties() != null) {
      members.putAll(problem.getProperties());
    }
    return members;
  }
}
