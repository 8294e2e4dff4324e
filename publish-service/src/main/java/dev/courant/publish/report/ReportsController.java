package dev.courant.publish.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.model.ErrorReport;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.JsonBody;
import dev.courant.publish.api.Parameters;
import dev.courant.publish.api.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The reports over HTTP, for operators. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReportsController {
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final ReportView view;
  private final ReportLog log;
  private final Clock clock;

  ReportsController(ReportView view, ReportLog log, Clock clock) {
    this.view = view;
    this.log = log;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param total of those that match
   * @param next cursor of the page behind; null for the last one
   */
  record Listing(int total, List<ReportAnswer> items, @JsonInclude @Nullable String next) {}

  @GetMapping
  Mono<ResponseEntity<Listing>> list(@RequestParam MultiValueMap<String, String> parameters) {
    return answer(() -> {
      ReportQuery query = ReportQuery.of(parameters);
      KnownReports.Page page = view.reports().list(query);
      return new Listing(
          page.total(),
          page.items().stream().map(ReportAnswer::of).toList(),
          page.more() ? ReportPosition.of(page.items().getLast()).cursor() : null);
    });
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<ReportAnswer>> find(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    return answer(() -> {
      Parameters.of(parameters, List.of());
      return ReportAnswer.of(known(id));
    });
  }

  /** Marks a report as done; one that is done stays as it is. */
  @PostMapping("/{id}/done")
  Mono<ResponseEntity<ReportAnswer>> done(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters) {
    return answer(() -> {
      Parameters.of(parameters, List.of());
      return ReportAnswer.of(done(known(id), note(body)));
    });
  }

  private ErrorReport done(ErrorReport report, String note) {
    if (report.done() != null) {
      return report;
    }
    ErrorReport done = report.doneWith(new ErrorReport.Done(clock.instant(), note));
    log.append(done);
    view.await(report.report(), shown -> shown.done() != null, SHOWN);
    return done;
  }

  private static String note(byte @Nullable [] body) {
    MultiValueMap<String, String> members = Parameters.ofLink(JsonBody.members(body));
    String note = ReportText.clean(Parameters.of(members, List.of("note")).one("note"));
    if (!ErrorReport.fits(note)) {
      throw new BadParameterException(
          "note", "Shorten it to %d characters.".formatted(ErrorReport.LONGEST));
    }
    return note;
  }

  private ErrorReport known(String id) {
    return view.reports()
        .find(id)
        .orElseThrow(() ->
            new ProblemException(
                HttpStatus.NOT_FOUND,
                "no-such-report",
                "There is no such report",
                "GET /api/v1/reports lists all."));
  }

  /** Waits for the brokers on threads that may wait. */
  private static <T> Mono<ResponseEntity<T>> answer(Callable<T> work) {
    return Mono.fromCallable(work)
        .map(body -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
