package dev.courant.publish.report;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.ErrorReport;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Takes what readers report. */
final class Reports {
  private final ReportLog log;
  private final Clock clock;
  private final RandomGenerator random;
  private final Consumer<ErrorReport.Kind> taken;

  /**
   * Takes reports.
   *
   * @param taken is told the kind of each report that is stored
   */
  Reports(ReportLog log, Clock clock, RandomGenerator random, Consumer<ErrorReport.Kind> taken) {
    this.log = log;
    this.clock = clock;
    this.random = random;
    this.taken = taken;
  }

  /** Stores a report; blocks until it is durable. */
  ErrorReport take(ArticleSummarized article, ReportRequest request) {
    ErrorReport report =
        new ErrorReport(
            HexFormat.of().toHexDigits(random.nextLong()),
            article.id(),
            article.revision(),
            article.edition(),
            request.kind(),
            request.sentence(),
            request.text(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null);
    log.append(report);
    taken.accept(report.kind());
    return report;
  }
}
