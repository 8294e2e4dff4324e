package dev.courant.publish.report;

import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.JsonBody;
import dev.courant.publish.api.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes reports over HTTP. */
@RestController
final class ArticleReportsController {
  private final ArticleLookup lookup;
  private final ReportIntake intake;

  ArticleReportsController(ArticleLookup lookup, ReportIntake intake) {
    this.lookup = lookup;
    this.intake = intake;
  }

  @PostMapping(
      path = "/api/v1/articles/{id}/reports",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<ReportAnswer>> report(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters,
      ServerHttpRequest request) {
    Parameters.of(parameters, List.of());
    return lookup
        .find(id)
        .flatMap(article -> intake.take(request, JsonBody.members(body), article))
        .map(report ->
            ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ReportAnswer.of(report)));
  }
}
