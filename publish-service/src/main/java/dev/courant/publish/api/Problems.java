package dev.courant.publish.api;

import dev.courant.model.EventCodec;
import dev.courant.publish.store.StoreUnavailableException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong into problem details. */
public final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** The problem that an error is for the client; nothing of an internal error gets out. */
  public static ProblemDetail of(Throwable error) {
    if (error instanceof StoreUnavailableException) {
      log.warn("{}", error.toString());
      return new ProblemException(
              HttpStatus.SERVICE_UNAVAILABLE,
              "store-unavailable",
              "The articles cannot be read right now",
              "Try again in a few seconds.")
          .getBody();
    }
    if (error instanceof ErrorResponse response) {
      return response.getBody();
    }
    log.error("Unexpected failure", error);
    return new ProblemException(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong on this side",
            "Try again; if it stays, tell whoever runs this service.")
        .getBody();
  }

  /** Answers with the problem that an error is. */
  static Mono<Void> answer(ServerWebExchange exchange, Throwable error) {
    ProblemDetail problem = of(error);
    if (problem.getInstance() == null) {
      problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
    }
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    }
    byte[] body = EventCodec.encode(members(problem));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Map<String, Object> members(ProblemDetail problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(problem.getType()));
    members.put("title", String.valueOf(problem.getTitle()));
    members.put("status", problem.getStatus());
    if (problem.getDetail() != null) {
      members.put("detail", problem.getDetail());
    }
    members.put("instance", String.valueOf(problem.getInstance()));
    if (problem.getProperties() != null) {
      members.putAll(problem.getProperties());
    }
    return members;
  }
}
