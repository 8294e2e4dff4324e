package dev.courant.publish.api;

import dev.courant.model.EventCodec;
import dev.courant.publish.store.StoreUnavailableException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong into problem details (RFC 9457). */
public final class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** The problem that an error is for the client; nothing of an internal error gets out. */
  public static ProblemDetail of(Throwable error) {
    return response(error).getBody();
  }

  /** The same with its headers, such as {@code Allow}. */
  public static ErrorResponse response(Throwable error) {
    return switch (error) {
      case ProblemException ours -> ours;
      case StoreUnavailableException outage -> unavailable(outage);
      case DataBufferLimitException _ -> of(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.EMPTY, "");
      case ErrorResponse framework -> ofFramework(framework, error);
      default -> internal(error);
    };
  }

  private static ProblemException unavailable(StoreUnavailableException outage) {
    log.warn("{}", outage.toString());
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "store-unavailable",
        "The articles cannot be read right now",
        "Try again in a few seconds.");
  }

  private static ProblemException internal(Throwable error) {
    log.error("Unexpected failure", error);
    return new ProblemException(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "Something went wrong on this side",
        "Try again; if it stays, tell whoever runs this service.");
  }

  private static ErrorResponse ofFramework(ErrorResponse response, Throwable error) {
    HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
    if (status == null || (status.is5xxServerError() && status.value() != 503)) {
      return internal(error);
    }
    String detail =
        switch (error) {
          case MethodNotAllowedException e ->
              "It takes %s."
                  .formatted(
                      withHead(e.getHeaders()).getAllow().stream()
                          .map(HttpMethod::name)
                          .sorted()
                          .collect(Collectors.joining(", ")));
          case NotAcceptableStatusException e when !e.getSupportedMediaTypes().isEmpty() ->
              "It can be had as %s.".formatted(MediaType.toString(e.getSupportedMediaTypes()));
          case UnsupportedMediaTypeStatusException e when !e.getSupportedMediaTypes().isEmpty() ->
              "It takes %s.".formatted(MediaType.toString(e.getSupportedMediaTypes()));
          default -> "";
        };
    return of(status, withHead(response.getHeaders()), detail);
  }

  /** Whatever takes GET takes HEAD. */
  private static HttpHeaders withHead(HttpHeaders headers) {
    Set<HttpMethod> allowed = headers.getAllow();
    if (!allowed.contains(HttpMethod.GET) || allowed.contains(HttpMethod.HEAD)) {
      return headers;
    }
    HttpHeaders more = new HttpHeaders();
    more.putAll(headers);
    Set<HttpMethod> both = new LinkedHashSet<>(allowed);
    both.add(HttpMethod.HEAD);
    more.setAllow(both);
    return more;
  }

  /**
   * The problem that a status stands for.
   *
   * @param detail empty for what is to be said of every one
   */
  static ProblemException of(HttpStatus status, HttpHeaders headers, String detail) {
    ProblemException problem =
        switch (status) {
          case NOT_FOUND ->
              problem(
                  status,
                  "not-found",
                  "There is nothing at this address",
                  "What there is, is described in /api/v1/openapi.json.");
          case METHOD_NOT_ALLOWED ->
              problem(
                  status, "method-not-allowed", "The address does not take this method", detail);
          case NOT_ACCEPTABLE ->
              problem(status, "not-acceptable", "It cannot be had in the form asked for", detail);
          case UNSUPPORTED_MEDIA_TYPE ->
              problem(
                  status, "unsupported-media-type", "The body has a form not taken here", detail);
          case CONTENT_TOO_LARGE ->
              problem(status, "content-too-large", "The request is too large", "Send less.");
          case URI_TOO_LONG ->
              problem(status, "uri-too-long", "The address is too long", "Send a shorter one.");
          default ->
              problem(
                  status,
                  status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                  status.getReasonPhrase(),
                  "The request cannot be understood.");
        };
    problem.getHeaders().putAll(headers);
    return problem;
  }

  private static ProblemException problem(
      HttpStatus status, String type, String title, String detail) {
    return new ProblemException(status, type, title, detail);
  }

  /** Answers with the problem that an error is. */
  public static Mono<Void> answer(ServerWebExchange exchange, Throwable error) {
    ErrorResponse answer = response(error);
    ProblemDetail problem = answer.getBody();
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
    addHeaders(response.getHeaders(), answer);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    byte[] body = EventCodec.encode(members(problem, exchange.getRequest().getURI().getRawPath()));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** Sets the headers that an error brings along, such as {@code Allow}; it is kept nowhere. */
  public static void addHeaders(HttpHeaders headers, ErrorResponse answer) {
    answer.getHeaders().forEach(headers::put);
    List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_LENGTH, HttpHeaders.LAST_MODIFIED)
        .forEach(headers::remove);
    headers.setCacheControl("no-store");
    if (answer.getBody().getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  private static Map<String, Object> members(ProblemDetail problem, String path) {
    URI given = problem.getInstance();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", String.valueOf(problem.getType()));
    members.put("title", String.valueOf(problem.getTitle()));
    members.put("status", problem.getStatus());
    if (problem.getDetail() != null && !problem.getDetail().isEmpty()) {
      members.put("detail", problem.getDetail());
    }
    members.put("instance", given == null ? path : given.toString());
    if (problem.getProperties() != null) {
      members.putAll(problem.getProperties());
    }
    return members;
  }
}
