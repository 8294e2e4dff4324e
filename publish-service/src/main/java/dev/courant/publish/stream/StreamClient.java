package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.stream.LogPieces.Load;
import dev.courant.publish.stream.LogPieces.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * What one client is sent: first what it has missed, then what comes, without a gap or a repeat. It
 * has no queue of its own: it is a place in the log, and takes what follows when the one before is
 * sent. Used by one thread at a time.
 */
final class StreamClient {
  private static final int MOST_BYTES = 32 * 1024;

  private final EventTail tail;
  private final LogPieces pieces;
  private final StreamSettings settings;
  private final ArticleQuery query;
  private final TopicTag topic;
  private StreamPosition position;
  private EventTail.@Nullable Node node;
  private boolean caughtUp;
  private @Nullable Piece piece;
  private int partition;
  private int index;
  private boolean placeTold;
  private volatile @Nullable MonoSink<byte[]> waiting;
  private volatile long sentAt = System.nanoTime();

  StreamClient(
      EventTail tail,
      LogPieces pieces,
      StreamSettings settings,
      ArticleQuery query,
      EventTail.Entrance entrance) {
    this.tail = tail;
    this.pieces = pieces;
    this.settings = settings;
    this.query = query;
    this.topic = entrance.topic();
    this.position = entrance.position();
    this.node = entrance.node();
    this.caughtUp = true;
  }

  /** Goes to a position before which everything was seen. */
  void goTo(StreamPosition seen) {
    position = seen;
    node = null;
    caughtUp = false;
  }

  /** Where it is, as a word. */
  String cursor() {
    return topic.cursor(position);
  }

  /** Whether the topic is still the one that it reads. */
  boolean goesOn() {
    return tail.isOf(topic);
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
    if (piece != null) {
      return Mono.just(restOf(piece));
    }
    EventTail.Node here = node;
    if (here == null) {
      here = tail.enter(position);
      if (here == null) {
        return missed();
      }
      enter(here);
    }
    byte[] news = news();
    return news.length > 0 || node == null ? Mono.just(news) : Mono.create(this::await);
  }

  private void enter(EventTail.Node entrance) {
    node = entrance;
    settle(entrance);
  }

  /** From where it has seen what everyone has, and no more, positions are shared. */
  private void settle(EventTail.Node here) {
    if (!caughtUp && here.after().reaches(position)) {
      caughtUp = true;
    }
    if (caughtUp) {
      position = here.after();
    }
  }

  private void await(MonoSink<byte[]> sink) {
    EventTail.Node here = node;
    waiting = sink;
    sink.onCancel(() -> {
      waiting = null;
      tail.leave(this);
    });
    if (here == null || !tail.park(this, topic, here)) {
      waiting = null;
      sink.success();
    }
  }

  /** Something follows, or nothing ever will. Called once for each parking. */
  void wake() {
    MonoSink<byte[]> sink = waiting;
    byte[] news = news();
    EventTail.Node here = node;
    if (sink == null) {
      return;
    }
    if (news.length == 0 && here != null && tail.park(this, topic, here)) {
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
    EventTail.Node here = node;
    if (caughtUp && here != null) {
      position = tail.positionAt(here);
    }
    return bytes("id: " + cursor() + "\n: alive\n\n");
  }

  /** What follows in the tail, up to some bytes; leaves the tail where that is gone from memory. */
  private byte[] news() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(0);
    EventTail.Node here = node;
    while (here != null && out.size() < MOST_BYTES) {
      EventTail.Node next = tail.after(here);
      if (next == null) {
        if (tail.hasDropped(here)) {
          goTo(position);
        }
        return out.toByteArray();
      }
      LoggedEvent event = next.event();
      if (event != null) {
        see(event, next, out);
      }
      node = next;
      here = next;
    }
    return out.toByteArray();
  }

  private void see(LoggedEvent event, EventTail.Node at, ByteArrayOutputStream out) {
    if (!caughtUp) {
      if (event.offset() < position.next(event.partition())) {
        settle(at);
        return;
      }
      position = position.with(event.partition(), event.offset() + 1);
    }
    settle(at);
    tell(event, out);
  }

  private void tell(LoggedEvent event, ByteArrayOutputStream out) {
    byte[] told = event.toldTo(query);
    if (told.length > 0) {
      out.writeBytes(bytes("id: " + cursor() + "\n"));
      out.writeBytes(told);
    }
  }

  private Mono<byte[]> missed() {
    partition = behind();
    Load<Piece> load = pieces.at(partition, position.next(partition));
    CompletableFuture<Piece> result = load.result();
    if (!result.isDone() && load.place() > 1 && !placeTold) {
      placeTold = true;
      return Mono.just(place(load.place()));
    }
    return Mono.fromFuture(result, true)
        .map(this::begin)
        .timeout(settings.heartbeat())
        .onErrorResume(TimeoutException.class, _ -> Mono.just(place(load.place())));
  }

  /**
   * A partition of which the tail does not have all that follows; the same until a piece is told.
   */
  private int behind() {
    StreamPosition beginning = tail.beginning();
    int count = beginning.partitions();
    for (int i = 0; i < count; i++) {
      int candidate = (partition + i) % count;
      if (position.next(candidate) < beginning.next(candidate)) {
        return candidate;
      }
    }
    return count == 0 ? 0 : partition % count;
  }

  private static byte[] place(long place) {
    return bytes("event: waiting\ndata: {\"place\":" + place + "}\n\n");
  }

  private byte[] begin(Piece read) {
    long seen = position.next(partition);
    if (seen < read.from()) {
      return bytes(reset(Reset.FORGOTTEN));
    }
    piece = read;
    index = 0;
    return restOf(read);
  }

  private byte[] restOf(Piece read) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (index < read.events().size() && out.size() < MOST_BYTES) {
      LoggedEvent event = read.events().get(index++);
      if (event.offset() >= position.next(partition)) {
        position = position.with(partition, event.offset() + 1);
        tell(event, out);
      }
    }
    if (index == read.events().size()) {
      piece = null;
      position = position.with(partition, Math.max(read.end(), position.next(partition)));
      partition++;
    }
    return out.toByteArray();
  }

  /** Why a client has to read the list again. */
  enum Reset {
    FORGOTTEN("What followed the cursor is not kept any more: read the list again."),
    FOREIGN("The cursor is of another topic, or of another cluster: read the list again.");

    private final String why;

    Reset(String why) {
      this.why = why;
    }
  }

  /** Goes to the end; what the client is told of it. */
  String reset(Reset reset) {
    tail.enterAtEnd()
        .ifPresent(end -> {
          node = end.node();
          position = end.position();
          caughtUp = true;
        });
    return "id: %s\nevent: reset\ndata: {\"code\":\"%s\",\"reason\":\"%s\"}\n\n"
        .formatted(cursor(), reset.name().toLowerCase(Locale.ROOT), reset.why);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
