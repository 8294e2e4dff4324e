package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which reports an operator wants to see.
 *
 * @param article id; null for any
 * @param kind null for any
 * @param state {@code open}, {@code done} or {@code any}
 * @param after the last one of the page before; null for the first page
 */
record ReportQuery(
    @Nullable String article,
    ErrorReport.@Nullable Kind kind,
    String state,
    @Nullable ReportPosition after,
    int limit) {
  private static final List<String> KNOWN = List.of("article", "kind", "state", "cursor", "limit");
  private static final String ANY = "any";

  /**
   * Reads the parameters of a request.
   *
   * @throws BadParameterException where one is unknown or cannot be understood
   */
  static ReportQuery of(MultiValueMap<String, String> given) {
    Parameters parameters = Parameters.of(given, KNOWN);
    String article = parameters.one("article");
    if (article != null && !article.matches("[a-z2-7]{26}")) {
      throw new BadParameterException("article", "Give an id: 26 characters of a-z and 2-7.");
    }
    List<String> kinds = Stream.concat(Stream.of(ANY), ReportRequest.kinds().stream()).toList();
    String kind = parameters.choice("kind", ANY, kinds);
    return new ReportQuery(
        article,
        kind.equals(ANY) ? null : ErrorReport.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        parameters.choice("state", ANY, List.of("open", "done", ANY)),
        after(parameters.one("cursor")),
        parameters.number("limit", 20, 1, 100));
  }

  private static @Nullable ReportPosition after(@Nullable String cursor) {
    ReportPosition after = cursor == null ? null : ReportPosition.ofCursor(cursor);
    if (cursor != null && after == null) {
      throw new BadParameterException(
          "cursor",
          "Give the value of \"next\" of the page before, or leave it out to start anew.");
    }
    return after;
  }

  boolean admitsOpen() {
    return !state.equals("done");
  }

  boolean admitsDone() {
    return !state.equals("open");
  }

  /** Whether a report is of the article and kind that are asked for. */
  boolean admits(ErrorReport report) {
    return (article == null || article.equals(report.id().value()))
        && (kind == null || kind == report.kind());
  }

  /** Whether a report comes behind the page before. */
  boolean isBehind(ErrorReport report) {
    return after == null || ReportPosition.of(report).compareTo(after) > 0;
  }
}
