package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

/**
 * The stream of one client: what it has missed, then what is published from then on, without a gap
 * or a repeat between them, and a sign of life now and then. Signs of life carry the cursor too, so
 * that a client that filters does not fall behind.
 */
final class ArticleStream {
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  private final LiveEvents live;
  private final MissedEvents missed;
  private final Duration heartbeat;

  ArticleStream(LiveEvents live, MissedEvents missed, StreamSettings settings) {
    this.live = live;
    this.missed = missed;
    this.heartbeat = settings.heartbeat();
  }

  /**
   * Opens the stream.
   *
   * @param from where the client was; empty for now
   * @throws LiveEvents.CrowdedException where it cannot be opened right now
   */
  Flux<ServerSentEvent<String>> open(ArticleQuery query, Optional<StreamPosition> from) {
    StreamPosition now = live.entrance();
    ClientCursor cursor = new ClientCursor(from.orElse(now));
    Flux<PublishedEvent> events =
        missed
            .between(cursor.position(), now)
            .concatWith(Flux.defer(() -> joinFrom(cursor.position())));
    Flux<ServerSentEvent<String>> told =
        withTicks(events).handle((item, out) -> cursor.tell(item, query).ifPresent(out::next));
    return told.startWith(hello(cursor))
        .onErrorResume(MissedEvents.ForgottenException.class, _ -> reset(query));
  }

  /** The events, and nothing now and then; ends when the events do. */
  private Flux<Optional<PublishedEvent>> withTicks(Flux<PublishedEvent> events) {
    Flux<Signal<Optional<PublishedEvent>>> ticks =
        Flux.interval(heartbeat).onBackpressureDrop().map(_ -> Signal.next(Optional.empty()));
    return Flux.merge(events.map(Optional::of).materialize(), ticks).dematerialize();
  }

  private Flux<PublishedEvent> joinFrom(StreamPosition seen) {
    return Flux.using(
        live::join,
        joined -> missed.between(seen, joined.at()).concatWith(joined.events()),
        joined -> joined.leave().run());
  }

  private Flux<ServerSentEvent<String>> reset(ArticleQuery query) {
    ServerSentEvent<String> reset =
        ServerSentEvent.<String>builder()
            .event("reset")
            .data(
                "{\"reason\":\"What followed the cursor is not kept any more: read the list"
                    + " again.\"}")
            .build();
    return Flux.concat(Flux.just(reset), Flux.defer(() -> open(query, Optional.empty())));
  }

  private static ServerSentEvent<String> hello(ClientCursor cursor) {
    return ServerSentEvent.<String>builder()
        .id(cursor.position().cursor())
        .retry(COME_AGAIN)
        .comment("Courant")
        .build();
  }

  /** Moves with what the client sees; used by one thread at a time. */
  private static final class ClientCursor {
    private volatile StreamPosition position;

    ClientCursor(StreamPosition position) {
      this.position = position;
    }

    StreamPosition position() {
      return position;
    }

    Optional<ServerSentEvent<String>> tell(Optional<PublishedEvent> item, ArticleQuery query) {
      if (item.isEmpty()) {
        return Optional.of(event().comment("alive").build());
      }
      PublishedEvent event = item.get();
      if (!position.isBefore(event)) {
        return Optional.empty();
      }
      position = position.after(event);
      return event.concerns(query)
          ? Optional.of(event().event(event.type()).data(event.data()).build())
          : Optional.empty();
    }

    private ServerSentEvent.Builder<String> event() {
      return ServerSentEvent.<String>builder().id(position.cursor());
    }
  }
}
