package dev.courant.publish.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with problem details (RFC 9457). */
public class ProblemException extends ErrorResponseException {
  /**
   * A problem.
   *
   * @param type ends its type, {@code urn:courant:problem:<type>}
   * @param title what is wrong, the same for every problem of the type as far as possible
   * @param detail what to do
   */
  public ProblemException(HttpStatus status, String type, String title, String detail) {
    super(status, problem(status, type, title, detail), null);
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:courant:problem:" + type));
    problem.setTitle(title);
    return problem;
  }

  /** Asks the client to wait before it tries again: {@code Retry-After}, in whole seconds. */
  public final ProblemException retryAfter(Duration wait) {
    getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    return this;
  }

  /** A wait in whole seconds, rounded up; at least one. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** Adds a member to the problem. */
  public final ProblemException with(String member, Object value) {
    getBody().setProperty(member, value);
    return this;
  }
}
