package dev.courant.publish.report;

import dev.courant.publish.api.ArticleLookup;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The form by which a reader reports an error. What was typed is shown again, with what to do,
 * where it cannot be taken; after one that is stored a redirect keeps a reload from sending it
 * twice.
 */
@RestController
final class ReportPagesController {
  private final ArticleLookup lookup;
  private final ReportIntake intake;
  private final ReportForm form;

  ReportPagesController(ArticleLookup lookup, ReportIntake intake, ReportForm form) {
    this.lookup = lookup;
    this.intake = intake;
    this.form = form;
  }

  @GetMapping("/articles/{id}/report")
  Mono<ResponseEntity<byte[]>> form(@PathVariable String id) {
    return lookup.find(id).map(article -> page(HttpStatus.OK).body(form.empty(article)));
  }

  @GetMapping("/articles/{id}/report/sent")
  Mono<ResponseEntity<byte[]>> sent(@PathVariable String id) {
    return lookup.find(id).map(article -> page(HttpStatus.OK).body(form.sent(article)));
  }

  @PostMapping(
      path = "/articles/{id}/report",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Mono<ResponseEntity<byte[]>> report(@PathVariable String id, ServerWebExchange exchange) {
    return lookup
        .find(id)
        .flatMap(article ->
            exchange
                .getFormData()
                .onErrorMap(IllegalArgumentException.class, _ -> unreadable())
                .flatMap(given ->
                    intake
                        .take(exchange.getRequest(), given, article)
                        .map(_ -> seeOther(article.id().value()))
                        .onErrorResume(
                            ProblemException.class,
                            e -> Mono.just(refused(e, form.refused(article, given, e))))));
  }

  private static BadParameterException unreadable() {
    return new BadParameterException("form", "Send what the form on the article's page sends.");
  }

  private static ResponseEntity<byte[]> seeOther(String article) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/articles/" + article + "/report/sent"))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private static ResponseEntity<byte[]> refused(ProblemException problem, byte[] page) {
    HttpStatus status = HttpStatus.valueOf(problem.getStatusCode().value());
    return page(status).headers(problem.getHeaders()).body(page);
  }

  private static ResponseEntity.BodyBuilder page(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore());
  }
}
