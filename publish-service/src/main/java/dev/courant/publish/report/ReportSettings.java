package dev.courant.publish.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Errors that readers report.
 *
 * @param mostPerHour reports that one client may send in an hour on average, and at once; 1 to
 *     100,000. Counted by each instance on its own; loopback is not limited. Too low: readers of
 *     one household or office keep each other out; too high: one client fills the list
 * @param most reports that an instance keeps in memory and lists, 100 to 100,000; each takes up to
 *     4 kB. The oldest that are done go first, then the oldest; on courant.reports they stay
 */
@ConfigurationProperties("courant.publish.report")
record ReportSettings(@DefaultValue("10") int mostPerHour, @DefaultValue("5000") int most) {
  ReportSettings {
    within("most-per-hour", mostPerHour, 1, 100_000);
    within("most", most, 100, 100_000);
  }

  private static void within(String key, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "courant.publish.report.%s must be from %d to %d, not %d"
              .formatted(key, low, high, value));
    }
  }
}
