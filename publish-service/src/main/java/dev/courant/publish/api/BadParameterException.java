package dev.courant.publish.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** A parameter that cannot be understood. */
public final class BadParameterException extends ProblemException {
  /**
   * A problem with one parameter.
   *
   * @param advice what to give instead, as a sentence
   */
  public BadParameterException(String parameter, String advice) {
    this(
        "bad-parameter", "The parameter " + parameter + " cannot be understood", parameter, advice);
  }

  private BadParameterException(String type, String title, String parameter, String advice) {
    super(HttpStatus.BAD_REQUEST, type, title, advice);
    with("parameter", parameter);
  }

  /** Whether it is about a parameter. */
  public boolean isAbout(String parameter) {
    Map<String, Object> members = getBody().getProperties();
    return members != null && parameter.equals(members.get("parameter"));
  }

  /** A parameter that there is not; the problem names those that are like it. */
  public static BadParameterException unknown(String parameter, Collection<String> known) {
    List<String> near = Nearest.to(parameter, known);
    String named = parameter.length() > 100 ? parameter.substring(0, 100) + "…" : parameter;
    String advice =
        near.isEmpty()
            ? known.isEmpty()
                ? "This address takes no parameters."
                : "Give one of %s.".formatted(known.stream().sorted().collect(listed()))
            : "Did you mean %s?".formatted(near.stream().collect(either()));
    BadParameterException problem =
        new BadParameterException(
            "unknown-parameter", "There is no parameter " + named, named, advice);
    problem.with("near", near);
    return problem;
  }

  /**
   * A value that a parameter does not have; the problem names those that are like it.
   *
   * @param advice which values there are, as a sentence
   */
  static BadParameterException unknownValue(
      String parameter, String value, Collection<String> near, String advice) {
    String meant =
        near.isEmpty() ? "" : "Did you mean %s? ".formatted(near.stream().collect(either()));
    BadParameterException problem =
        new BadParameterException(
            "unknown-value",
            "The parameter " + parameter + " has no such value",
            parameter,
            meant + advice);
    problem.with("value", value);
    problem.with("near", List.copyOf(near));
    return problem;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> listed() {
    return Collectors.joining(", ");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> either() {
    return Collectors.joining(" or ");
  }
}
