package dev.courant.publish.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.ArticleId;
import dev.courant.model.ErrorReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(
    String id,
    ArticleId article,
    String href,
    int revision,
    int edition,
    String kind,
    @Nullable String sentence,
    String text,
    Instant at,
    String state,
    @Nullable Instant doneAt,
    @Nullable String note) {
  static ReportAnswer of(ErrorReport report) {
    ErrorReport.Done done = report.done();
    return new ReportAnswer(
        report.report(),
        report.id(),
        "/api/v1/articles/" + report.id(),
        report.revision(),
        report.edition(),
        ReportRequest.word(report.kind()),
        report.sentence(),
        report.text(),
        report.at(),
        done == null ? "open" : "done",
        done == null ? null : done.at(),
        done == null ? null : done.note());
  }
}
