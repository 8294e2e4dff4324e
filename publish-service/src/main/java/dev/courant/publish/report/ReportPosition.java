package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands in the list, the newest first. As a cursor: {@code
 * <milliseconds>-<report>}.
 *
 * @param at milliseconds since 1970, when it was reported
 * @param report its id
 */
record ReportPosition(long at, String report) implements Comparable<ReportPosition> {
  private static final Pattern CURSOR =
      Pattern.compile("(?<at>[0-9]{1,15})-(?<report>[0-9a-f]{16})");
  private static final Comparator<ReportPosition> NEWEST_FIRST =
      Comparator.comparingLong(ReportPosition::at).thenComparing(ReportPosition::report).reversed();

  static ReportPosition of(ErrorReport report) {
    return new ReportPosition(report.at().toEpochMilli(), report.report());
  }

  /** The position that a cursor holds; null if it is none. */
  static @Nullable ReportPosition ofCursor(String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    return parts.matches()
        ? new ReportPosition(Long.parseLong(parts.group("at")), parts.group("report"))
        : null;
  }

  String cursor() {
    return at + "-" + report;
  }

  @Override
  public int compareTo(ReportPosition other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
