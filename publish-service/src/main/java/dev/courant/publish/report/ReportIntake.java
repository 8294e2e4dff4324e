package dev.courant.publish.report;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.ErrorReport;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What form and API have in common: who may report, what, and how often. */
final class ReportIntake {
  private final SameOrigin origin;
  private final ReportLimit limit;
  private final Reports reports;

  ReportIntake(SameOrigin origin, ReportLimit limit, Reports reports) {
    this.origin = origin;
    this.limit = limit;
    this.reports = reports;
  }

  /**
   * Takes a report of an article. Only what is complete counts against the limit. Fails with a
   * {@link dev.courant.publish.api.ProblemException}.
   */
  Mono<ErrorReport> take(
      ServerHttpRequest request, MultiValueMap<String, String> given, ArticleSummarized article) {
    return Mono.fromCallable(
            () -> {
              origin.require(request.getHeaders());
              ReportRequest report = ReportRequest.of(given, article);
              limit.take(request);
              return reports.take(article, report);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }
}
