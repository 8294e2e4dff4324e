package dev.courant.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.ErrorReport;
import dev.courant.model.ErrorReport.Kind;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

final class KnownReportsTest {
  private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");
  private static final ArticleId ARTICLE = article("a");

  private final KnownReports known = new KnownReports(3);

  @Test
  void listsTheNewestFirstAndGoesOnAtTheCursor() {
    known.put(report(1, Kind.PAGE));
    known.put(report(3, Kind.PAGE));
    known.put(report(2, Kind.PAGE));
    KnownReports.Page first = known.list(query(Map.of("limit", "2")));
    assertThat(first.items()).extracting(ErrorReport::report).containsExactly(id(3), id(2));
    assertThat(first.total()).isEqualTo(3);
    assertThat(first.more()).isTrue();
    String cursor = ReportPosition.of(first.items().getLast()).cursor();
    KnownReports.Page second = known.list(query(Map.of("limit", "2", "cursor", cursor)));
    assertThat(second.items()).extracting(ErrorReport::report).containsExactly(id(1));
    assertThat(second.more()).isFalse();
  }

  @Test
  void filtersByArticleKindAndState() {
    known.put(report(1, Kind.PAGE));
    known.put(report(2, Kind.SECTION));
    known.put(done(report(3, Kind.SECTION)));
    assertThat(ids(Map.of("kind", "section"))).containsExactly(id(3), id(2));
    assertThat(ids(Map.of("state", "open"))).containsExactly(id(2), id(1));
    assertThat(ids(Map.of("state", "done"))).containsExactly(id(3));
    assertThat(ids(Map.of("article", article("b").value()))).isEmpty();
    assertThat(ids(Map.of("article", ARTICLE.value()))).hasSize(3);
  }

  @Test
  void takesTheLaterRecordOfAReport() {
    ErrorReport report = report(1, Kind.OTHER);
    known.put(report);
    known.put(done(report));
    assertThat(known.open()).isZero();
    assertThat(known.find(id(1)).orElseThrow().done()).isNotNull();
    assertThat(ids(Map.of())).containsExactly(id(1));
  }

  @Test
  void leavesOutTheOldestThatAreDoneAndThenTheOldest() {
    known.put(report(1, Kind.PAGE));
    known.put(done(report(2, Kind.PAGE)));
    known.put(report(3, Kind.PAGE));
    known.put(report(4, Kind.PAGE));
    assertThat(ids(Map.of())).containsExactly(id(4), id(3), id(1));
    known.put(report(5, Kind.PAGE));
    assertThat(ids(Map.of())).containsExactly(id(5), id(4), id(3));
    assertThat(known.find(id(1))).isEmpty();
  }

  private List<String> ids(Map<String, String> parameters) {
    return known.list(query(parameters)).items().stream().map(ErrorReport::report).toList();
  }

  private static ReportQuery query(Map<String, String> parameters) {
    LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    given.setAll(parameters);
    return ReportQuery.of(given);
  }

  private static String id(int number) {
    return HexFormat.of().toHexDigits((long) number);
  }

  private static ArticleId article(String name) {
    return ArticleId.of(CanonicalUrl.parse("https://example.org/" + name).orElseThrow());
  }

  private static ErrorReport report(int number, Kind kind) {
    return new ErrorReport(
        id(number), ARTICLE, 1, 1, kind, null, "", START.plusSeconds(number), null);
  }

  private static ErrorReport done(ErrorReport report) {
    return report.doneWith(new ErrorReport.Done(START.plusSeconds(60), ""));
  }
}
