package dev.courant.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The callback addresses (WebSub, sections 5 and 7). */
@RestController
@ConditionalOnProperty("courant.ingest.websub.callback")
@RequestMapping(CallbackPaths.ROOT + "/{feed}/{token}")
final class CallbackController {
  private final HubCallback callback;
  private final MeterRegistry meters;

  CallbackController(HubCallback callback, MeterRegistry meters) {
    this.callback = callback;
    this.meters = meters;
  }

  /** Verification of intent, and denials. */
  @GetMapping
  ResponseEntity<String> verify(
      @PathVariable String feed,
      @PathVariable String token,
      @RequestParam("hub.mode") String mode,
      @RequestParam("hub.topic") String topic,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long leaseSeconds,
      @RequestParam(name = "hub.reason", required = false) @Nullable String reason) {
    boolean ours = callback.opens(feed, token);
    if (ours && mode.equals("denied") && callback.denied(feed, topic, reason)) {
      return text("");
    }
    if (ours && !challenge.isEmpty() && callback.confirms(feed, mode, topic, leaseSeconds)) {
      return text(challenge);
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /**
   * A notice. One that is forged is answered like a genuine one, and ignored (section 7.1); one of
   * a subscription that is no more gets 410, which lets hubs end it.
   */
  @PostMapping
  Mono<ResponseEntity<Void>> notice(
      @PathVariable String feed, @PathVariable String token, ServerHttpRequest request) {
    if (!callback.opens(feed, token)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    SignedBody body =
        callback
            .check(feed, request.getHeaders().getFirst("X-Hub-Signature"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    return request
        .getBody()
        .doOnNext(body::take)
        .then(
            Mono.fromCallable(() -> callback.noticed(feed, body))
                .subscribeOn(Schedulers.boundedElastic()))
        .doOnNext(this::count)
        .thenReturn(ResponseEntity.accepted().build());
  }

  private void count(HubCallback.Notice notice) {
    meters
        .counter("courant.ingest.websub.notices", "outcome", notice.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** Whatever a hub sends as its challenge, no browser is to take it for a page. */
  private static ResponseEntity<String> text(String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header("X-Content-Type-Options", "nosniff")
        .body(body);
  }
}
