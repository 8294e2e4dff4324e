package dev.courant.publish.api;

import org.springframework.http.HttpStatus;

/** A parameter that cannot be understood. */
public final class BadParameterException extends ProblemException {
  /**
   * A problem with one parameter.
   *
   * @param advice what to give instead, as a sentence
   */
  public BadParameterException(String parameter, String advice) {
    super(
        HttpStatus.BAD_REQUEST,
        "bad-parameter",
        "The parameter " + parameter + " cannot be understood",
        advice);
    with("parameter", parameter);
  }
}
