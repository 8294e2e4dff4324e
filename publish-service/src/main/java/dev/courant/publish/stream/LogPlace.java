package dev.courant.publish.stream;

import dev.courant.publish.stream.LogPieces.Load;
import dev.courant.publish.stream.LogPieces.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log: what follows comes from memory, or from the topic where memory does not reach
 * back to it, without a gap or a repeat. Used by one thread at a time.
 */
final class LogPlace {
  private final EventTail tail;
  private final LogPieces pieces;
  private final TopicTag topic;
  private StreamPosition position;
  private EventTail.@Nullable Node node;
  private boolean caughtUp = true;
  private @Nullable Piece piece;
  private int partition;
  private int index;

  LogPlace(EventTail tail, LogPieces pieces, EventTail.Entrance entrance) {
    this.tail = tail;
    this.pieces = pieces;
    this.topic = entrance.topic();
    this.position = entrance.position();
    this.node = entrance.node();
  }

  /** Goes to a position before which everything was seen. */
  void goTo(StreamPosition seen) {
    position = seen;
    node = null;
    piece = null;
    caughtUp = false;
  }

  /** Goes to the end, if there is one. */
  void goToEnd() {
    tail.enterAtEnd()
        .ifPresent(end -> {
          node = end.node();
          position = end.position();
          piece = null;
          caughtUp = true;
        });
  }

  /** Where it is, as a word. */
  String cursor() {
    return topic.cursor(position);
  }

  /** Whether the topic is still the one that it is in. */
  boolean goesOn() {
    return tail.isOf(topic);
  }

  /**
   * The event that follows, past which it is then; null where there is none at hand: it is at the
   * end, or {@link #isBehind}.
   */
  @Nullable LoggedEvent next() {
    Piece read = piece;
    LoggedEvent older = read == null ? null : ofPiece(read);
    if (older != null) {
      return older;
    }
    EventTail.Node here = node == null ? enter() : node;
    while (here != null) {
      EventTail.Node next = tail.after(here);
      if (next == null && !tail.hasDropped(here)) {
        return null;
      }
      if (next == null) {
        goTo(position);
        here = enter();
        continue;
      }
      node = next;
      here = next;
      LoggedEvent event = next.event();
      if (event != null && passes(event, next)) {
        return event;
      }
    }
    return null;
  }

  private @Nullable LoggedEvent ofPiece(Piece read) {
    while (index < read.events().size()) {
      LoggedEvent event = read.events().get(index++);
      if (event.offset() >= position.next(partition)) {
        position = position.with(partition, event.offset() + 1);
        return event;
      }
    }
    piece = null;
    position = position.with(partition, Math.max(read.end(), position.next(partition)));
    partition++;
    return null;
  }

  private EventTail.@Nullable Node enter() {
    EventTail.Node entrance = tail.enter(position);
    if (entrance != null) {
      node = entrance;
      settle(entrance);
    }
    return entrance;
  }

  /** False where it has been seen. */
  private boolean passes(LoggedEvent event, EventTail.Node at) {
    boolean seen = !caughtUp && event.offset() < position.next(event.partition());
    if (!caughtUp && !seen) {
      position = position.with(event.partition(), event.offset() + 1);
    }
    settle(at);
    return !seen;
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

  /** Whether what follows is not in memory, so that {@link #missing} has to be read. */
  boolean isBehind() {
    return node == null && piece == null;
  }

  /** Whether nothing follows at present. */
  boolean isAtEnd() {
    EventTail.Node here = isBehind() ? enter() : node;
    return here != null && piece == null && tail.after(here) == null && !tail.hasDropped(here);
  }

  /** At the end it has seen all that was read, though nothing may have followed. */
  void settleAtEnd() {
    EventTail.Node here = node;
    if (caughtUp && here != null) {
      position = tail.positionAt(here);
    }
  }

  /** What has to be read from the topic first; {@link #begin} comes next. */
  Load<Piece> missing() {
    partition = behind();
    return pieces.at(partition, position.next(partition));
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

  /**
   * Goes on in a piece.
   *
   * @return false where what follows is not kept any more
   */
  boolean begin(Piece read) {
    if (position.next(partition) < read.from()) {
      return false;
    }
    piece = read;
    index = 0;
    return true;
  }

  /**
   * Lets a client wait here until something follows.
   *
   * @return false where there is no need to
   */
  boolean park(StreamClient client) {
    EventTail.Node here = node;
    return here != null && tail.park(client, topic, here);
  }
}
