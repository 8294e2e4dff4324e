package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live stream of one topic, as server-sent events (HTML Living Standard, section 9.2). */
final class EventStream {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);
  private static final int SOONEST_MS = 2_000;
  private static final int SPREAD_MS = 3_000;
  private static final int SPREAD_PER_CLIENT_MS = 4;

  private final EventTail tail;
  private final LogPieces pieces;
  private final StreamSettings settings;
  private final IntSupplier clients;

  /**
   * A stream.
   *
   * @param clients how many there are: the more, the longer the time over which they come back
   */
  EventStream(EventTail tail, LogPieces pieces, StreamSettings settings, IntSupplier clients) {
    this.tail = tail;
    this.pieces = pieces;
    this.settings = settings;
    this.clients = clients;
  }

  /** Where a client begins. */
  sealed interface Start {
    /** With what comes. */
    record Now() implements Start {}

    /** After what it has seen; a cursor of this topic, or a foreign one. */
    record After(String cursor) implements Start {}

    /** With what was published at a time or later, as far as it is kept. */
    record Since(Instant time) implements Start {}
  }

  /** Reading has not begun, or has ended. */
  static final class UnavailableException extends RuntimeException {
    UnavailableException() {
      super("the stream has not begun", null, false, false);
    }
  }

  /**
   * Opens the stream: groups of events, each to be sent before the next is asked for.
   *
   * @param form of bytes that are sent
   * @throws IllegalArgumentException where the cursor is none
   * @throws UnavailableException where it cannot be opened right now
   */
  <T> Flux<Flux<T>> open(ArticleQuery query, Start start, Function<byte[], T> form) {
    EventTail.Entrance entrance = tail.enterAtEnd().orElseThrow(UnavailableException::new);
    StreamClient client =
        new StreamClient(tail, new LogPlace(tail, pieces, entrance), settings, query);
    Running running = new Running();
    Flux<T> first = running.guarded(begin(client, entrance, start)).map(form).flux();
    // One object for all groups: a client that waits holds little.
    Flux<T> next = running.guarded(client.next()).map(form).flux();
    Flux<Flux<T>> rest =
        Flux.generate(out -> {
          if (running.goesOn && client.goesOn()) {
            out.next(next);
          } else {
            out.complete();
          }
        });
    return Flux.concat(Mono.just(first), rest);
  }

  /** Ends a stream whose topic cannot be read: its client comes again. */
  private static final class Running {
    private volatile boolean goesOn = true;

    Mono<byte[]> guarded(Mono<byte[]> events) {
      return events.onErrorResume(e -> {
        log.debug("A stream ends", e);
        goesOn = false;
        return Mono.empty();
      });
    }
  }

  private Mono<byte[]> begin(StreamClient client, EventTail.Entrance entrance, Start start) {
    return switch (start) {
      case Start.Now _ -> Mono.fromSupplier(() -> hello(client, ""));
      case Start.Since since ->
          Mono.fromFuture(() -> pieces.since(since.time()).result(), true)
              .map(position -> at(client, position));
      case Start.After after -> after(client, entrance, after.cursor());
    };
  }

  private Mono<byte[]> after(StreamClient client, EventTail.Entrance entrance, String cursor) {
    Optional<StreamPosition> seen = entrance.topic().position(cursor);
    if (seen.isEmpty()) {
      return Mono.fromSupplier(() -> hello(client, client.reset(Reset.FOREIGN)));
    }
    StreamPosition position = seen.get();
    if (entrance.position().reaches(position)) {
      return Mono.fromSupplier(() -> at(client, position));
    }
    // Another replica may be ahead of this one, but not of the topic.
    return Mono.fromFuture(() -> pieces.end().result(), true)
        .map(end ->
            end.reaches(position)
                ? at(client, position)
                : hello(client, client.reset(Reset.FORGOTTEN)));
  }

  private byte[] at(StreamClient client, StreamPosition position) {
    client.goTo(position);
    return hello(client, "");
  }

  private byte[] hello(StreamClient client, String more) {
    int spread = Math.max(SPREAD_MS, clients.getAsInt() * SPREAD_PER_CLIENT_MS);
    int retry = SOONEST_MS + ThreadLocalRandom.current().nextInt(spread);
    return StreamClient.bytes(
        "retry: %d\nid: %s\n: Courant\n\n%s".formatted(retry, client.cursor(), more));
  }
}
