package dev.courant.endtoend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bad records the metrics of a service tell of, whatever each is called. */
final class BadRecordCount {
  private static final String WORDS = "(?:dead|letter|skipped|rejected|unreadable|passed_over|bad)";
  private static final Pattern SERIES =
      Pattern.compile(
          "(?m)^courant_\\w*"
              + WORDS
              + "\\w*(?:\\{[^}]*})? ([\\d.E+]+)$"
              + "|^courant_\\w*\\{[^}]*"
              + WORDS
              + "[^}]*} ([\\d.E+]+)$");

  private BadRecordCount() {}

  /** The sum of all such series; grows with each bad record. */
  static double of(Api api) {
    Matcher series = SERIES.matcher(api.get("/actuator/prometheus").body());
    double sum = 0;
    while (series.find()) {
      sum += Double.parseDouble(series.group(1) == null ? series.group(2) : series.group(1));
    }
    return sum;
  }
}
