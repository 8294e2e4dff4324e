package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reports that an instance has in memory, up to a number: beyond that the oldest that are done
 * are left out, then the oldest. Safe for use by several threads.
 */
final class KnownReports {
  private final int most;
  private final Map<String, ErrorReport> byId = new HashMap<>();
  private final TreeMap<ReportPosition, ErrorReport> open = new TreeMap<>();
  private final TreeMap<ReportPosition, ErrorReport> done = new TreeMap<>();

  KnownReports(int most) {
    this.most = most;
  }

  /** Takes a report, or what became of one. */
  synchronized void put(ErrorReport report) {
    ErrorReport before = byId.put(report.report(), report);
    if (before != null) {
      open.remove(ReportPosition.of(before));
      done.remove(ReportPosition.of(before));
    }
    (report.done() == null ? open : done).put(ReportPosition.of(report), report);
    while (byId.size() > most) {
      ReportPosition oldest = (done.isEmpty() ? open : done).lastKey();
      done.remove(oldest);
      open.remove(oldest);
      byId.remove(oldest.report());
    }
  }

  synchronized Optional<ErrorReport> find(String report) {
    return Optional.ofNullable(byId.get(report));
  }

  synchronized int open() {
    return open.size();
  }

  /** How many match, and those of one page. */
  record Page(int total, List<ErrorReport> items, boolean more) {}

  /** The reports that match, the newest first. */
  synchronized Page list(ReportQuery query) {
    List<ErrorReport> matching =
        Stream.concat(
                query.admitsOpen() ? open.values().stream() : Stream.empty(),
                query.admitsDone() ? done.values().stream() : Stream.empty())
            .filter(query::admits)
            .sorted((a, b) -> ReportPosition.of(a).compareTo(ReportPosition.of(b)))
            .toList();
    List<ErrorReport> behind = matching.stream().filter(query::isBehind).toList();
    boolean more = behind.size() > query.limit();
    return new Page(matching.size(), more ? behind.subList(0, query.limit()) : behind, more);
  }
}
