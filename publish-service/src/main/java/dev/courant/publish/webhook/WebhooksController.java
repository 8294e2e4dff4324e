package dev.courant.publish.webhook;

import dev.courant.publish.api.Parameters;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The webhooks over HTTP, for operators. */
@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
final class WebhooksController {
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final WebhookView view;
  private final WebhookEditing editing;
  private final ReceiverGuard guard;

  WebhooksController(WebhookView view, WebhookEditing editing, ReceiverGuard guard) {
    this.view = view;
    this.editing = editing;
    this.guard = guard;
  }

  /** All webhooks. */
  record Listing(int total, List<WebhookAnswer> items) {}

  @GetMapping
  Mono<ResponseEntity<Listing>> list(@RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          List<WebhookAnswer> items =
              view.webhooks().stream().map(one -> answer(one, null)).toList();
          return ok(new Listing(items.size(), items));
        });
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<WebhookAnswer>> find(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    return answer(parameters, () -> ok(answer(editing.find(id), null)));
  }

  @PostMapping(consumes = JSON)
  Mono<ResponseEntity<WebhookAnswer>> add(
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          WebhookRequest request =
              WebhookRequest.of(body, List.of("url", "filter", "description", "secret", "since"));
          Webhook added = editing.add(request.url(guard), request);
          return ResponseEntity.created(URI.create("/api/v1/webhooks/" + added.id()))
              .cacheControl(CacheControl.noStore())
              .body(answer(added, added.secret()));
        });
  }

  /** Tells another address from now on; the filter stays. */
  @PutMapping(path = "/{id}", consumes = JSON)
  Mono<ResponseEntity<WebhookAnswer>> change(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          String url = WebhookRequest.of(body, List.of("url")).url(guard);
          return ok(answer(editing.change(id, webhook -> webhook.at(url)), null));
        });
  }

  @DeleteMapping(path = "/{id}", produces = MediaType.ALL_VALUE)
  Mono<ResponseEntity<Void>> remove(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          editing.remove(id);
          return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        });
  }

  @PostMapping("/{id}/pause")
  Mono<ResponseEntity<WebhookAnswer>> pause(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    return answer(parameters, () -> ok(answer(editing.change(id, Webhook::pausing), null)));
  }

  /** Goes on where it was; from another time on where the body says so. */
  @PostMapping("/{id}/revive")
  Mono<ResponseEntity<WebhookAnswer>> revive(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          WebhookRequest request = WebhookRequest.of(body, List.of("since"));
          return ok(answer(editing.revive(id, request.since()), null));
        });
  }

  @PostMapping("/{id}/rotate")
  Mono<ResponseEntity<WebhookAnswer>> rotate(
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body,
      @RequestParam MultiValueMap<String, String> parameters) {
    return answer(
        parameters,
        () -> {
          WebhookRequest request = WebhookRequest.of(body, List.of("secret"));
          Webhook rotated = editing.rotate(id, request.secret());
          return ok(answer(rotated, rotated.secret()));
        });
  }

  private WebhookAnswer answer(Webhook webhook, @Nullable String secret) {
    return WebhookAnswer.of(webhook, view.stateOf(webhook), secret);
  }

  private static <T> ResponseEntity<T> ok(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /** Waits for the brokers on threads that may wait. */
  private static <T> Mono<ResponseEntity<T>> answer(
      MultiValueMap<String, String> parameters, Callable<ResponseEntity<T>> work) {
    return Mono.fromCallable(
            () -> {
              Parameters.of(parameters, List.of());
              return work.call();
            })
        .subscribeOn(Schedulers.boundedElastic());
  }
}
