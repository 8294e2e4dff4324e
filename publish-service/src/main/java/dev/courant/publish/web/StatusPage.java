package dev.courant.publish.web;

import dev.courant.publish.store.StoreReadiness;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.web.NewswireStatus.Reach;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells how the newswire is, from what this instance knows; also where the store is away. */
@Component
final class StatusPage {
  private final StatusContent content;
  private final ServiceMeters meters;
  private final StoreReadiness readiness;
  private final NewswireStatus newswire;
  private final CardViews cards;
  private final Instant started;

  StatusPage(
      StatusContent content,
      ServiceMeters meters,
      StoreReadiness readiness,
      ObjectProvider<NewswireStatus> newswire,
      CardViews cards) {
    this.content = content;
    this.meters = meters;
    this.readiness = readiness;
    this.newswire = newswire.getIfAvailable(() -> () -> Reach.UNKNOWN);
    this.cards = cards;
    this.started = cards.now();
  }

  Mono<StatusView> view() {
    return content
        .stored()
        .map(stored -> new StatusView(service(), stored))
        .onErrorResume(
            StoreUnavailableException.class, _ -> Mono.just(new StatusView(service(), null)));
  }

  private StatusView.Service service() {
    return new StatusView.Service(
        meters.ready(),
        readiness.obstacle().orElse(""),
        meters.waiting(),
        meters.failing(),
        newswire.outlets(),
        meters.clients(),
        work());
  }

  private StatusView.Work work() {
    return new StatusView.Work(
        cards.moment(started),
        meters.received(),
        meters.became("published"),
        meters.became("retracted"),
        meters.became("superseded"),
        meters.became("dead-lettered"),
        meters.skipped());
  }
}
