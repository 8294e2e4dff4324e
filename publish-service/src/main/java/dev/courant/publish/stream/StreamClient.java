package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.stream.LogPieces.Load;
import dev.courant.publish.stream.LogPieces.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * What one client is sent: first what it has missed, then what comes. It has no queue of its own:
 * it is a place in the log, and takes what follows when the one before is sent. Used by one thread
 * at a time.
 */
final class StreamClient {
  private static final int MOST_BYTES = 32 * 1024;

  private final EventTail tail;
  private final LogPlace place;
  private final StreamSettings settings;
  private final ArticleQuery query;
  private boolean lineTold;
  private volatile @Nullable MonoSink<byte[]> waiting;
  private volatile long sentAt = System.nanoTime();

  StreamClient(EventTail tail, LogPlace place, StreamSettings settings, ArticleQuery query) {
    this.tail = tail;
    this.place = place;
    this.settings = settings;
    this.query = query;
  }

  /** Goes to a position before which everything was seen. */
  void goTo(StreamPosition seen) {
    place.goTo(seen);
  }

  /** Where it is, as a word. */
  String cursor() {
    return place.cursor();
  }

  /** Whether the topic is still the one that it reads. */
  boolean goesOn() {
    return place.goesOn();
  }

  /** When it was sent something last, in nanoseconds. */
  long sentAt() {
    return sentAt;
  }

  /**
   * The next events that it has to be sent, once there are some; empty where there are none among
   * those that were looked at, so that it has to be asked again.
   */
  Mono<byte[]> next() {
    return Mono.defer(this::look)
        .filter(bytes -> bytes.length > 0)
        .doOnNext(_ -> sentAt = System.nanoTime());
  }

  private Mono<byte[]> look() {
    if (!goesOn()) {
      return Mono.empty();
    }
    byte[] news = news();
    if (news.length > 0) {
      return Mono.just(news);
    }
    return place.isBehind() ? missed() : Mono.create(this::await);
  }

  private void await(MonoSink<byte[]> sink) {
    waiting = sink;
    sink.onCancel(() -> {
      waiting = null;
      tail.leave(this);
    });
    if (!place.park(this)) {
      waiting = null;
      sink.success();
    }
  }

  /** Something follows, or nothing ever will. Called once for each parking. */
  void wake() {
    MonoSink<byte[]> sink = waiting;
    byte[] news = news();
    if (sink == null || news.length == 0 && place.park(this)) {
      return;
    }
    waiting = null;
    if (news.length > 0) {
      sink.success(news);
    } else {
      sink.success();
    }
  }

  /** It waits for long. The sign of life carries the cursor: a client that filters moves on. */
  void beat() {
    MonoSink<byte[]> sink = waiting;
    byte[] news = news();
    if (sink != null) {
      waiting = null;
      sink.success(news.length > 0 ? news : alive());
    }
  }

  private byte[] alive() {
    place.settleAtEnd();
    return bytes("id: " + cursor() + "\n: alive\n\n");
  }

  /** What follows, up to some bytes, as far as it is at hand. */
  private byte[] news() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(0);
    LoggedEvent event = place.next();
    while (event != null) {
      byte[] told = event.toldTo(query);
      if (told.length > 0) {
        out.writeBytes(bytes("id: " + cursor() + "\n"));
        out.writeBytes(told);
      }
      event = out.size() < MOST_BYTES ? place.next() : null;
    }
    return out.toByteArray();
  }

  private Mono<byte[]> missed() {
    Load<Piece> load = place.missing();
    CompletableFuture<Piece> result = load.result();
    if (!result.isDone() && load.place() > 1 && !lineTold) {
      lineTold = true;
      return Mono.just(line(load.place()));
    }
    return Mono.fromFuture(result, true)
        .map(this::begin)
        .timeout(settings.heartbeat())
        .onErrorResume(TimeoutException.class, _ -> Mono.just(line(load.place())));
  }

  private byte[] begin(Piece read) {
    return place.begin(read) ? news() : bytes(reset(Reset.FORGOTTEN));
  }

  private static byte[] line(long place) {
    return bytes("event: waiting\ndata: {\"place\":" + place + "}\n\n");
  }

  /** Goes to the end; what the client is told of it. */
  String reset(Reset reset) {
    place.goToEnd();
    return "id: %s\nevent: reset\ndata: %s\n\n".formatted(cursor(), reset.data());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
