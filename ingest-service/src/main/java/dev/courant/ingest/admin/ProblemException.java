package dev.courant.ingest.admin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with problem details (RFC 9457). */
class ProblemException extends ErrorResponseException {
  /**
   * A problem.
   *
   * @param type ends its type, {@code urn:courant:problem:<type>}
   * @param title what is wrong, the same for every problem of the type as far as possible
   * @param detail what to do
   */
  ProblemException(HttpStatus status, String type, String title, String detail) {
    super(status, problem(status, type, title, detail), null);
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:courant:problem:" + type));
    problem.setTitle(title);
    return problem;
  }

  /** Adds a member to the problem. */
  final ProblemException with(String member, Object value) {
    getBody().setProperty(member, value);
    return this;
  }
}
