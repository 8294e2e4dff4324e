package dev.courant.publish.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The newest part of the topic, in memory once for all clients, and the clients that wait at its
 * end. One thread appends. Who reads more slowly than events come falls out of it in the end, and
 * goes on in {@link LogPieces}.
 */
final class EventTail {
  private final long memory;
  private final Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading;
  private final Map<String, LoggedEvent> newest = new HashMap<>();
  private final Set<StreamClient> parked = new LinkedHashSet<>();
  private @Nullable TopicTag topic;
  private Node first = new Node(null, StreamPosition.of(Map.of()));
  private Node last = first;
  private StreamPosition end = first.after;
  private long size;

  /** An event in the order of its arrival; the first one stands for what came before. */
  static final class Node {
    private final @Nullable LoggedEvent event;
    private final StreamPosition after;
    private @Nullable Node next;
    private boolean dropped;

    Node(@Nullable LoggedEvent event, StreamPosition after) {
      this.event = event;
      this.after = after;
    }

    /** Null at the beginning alone. */
    @Nullable LoggedEvent event() {
      return event;
    }

    /** Where a client is that has seen it, and all before. */
    StreamPosition after() {
      return after;
    }
  }

  /**
   * A place in the tail.
   *
   * @param position offsets that the client has seen; they may lie behind the node
   */
  record Entrance(TopicTag topic, Node node, StreamPosition position) {}

  /**
   * An empty tail.
   *
   * @param memory bytes that events may take
   * @param reading the event in a record; empty where it holds none
   */
  EventTail(
      long memory, Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading) {
    this.memory = memory;
    this.reading = reading;
  }

  /** How far the topic has been read; empty before reading began. */
  synchronized Optional<StreamPosition> position() {
    return topic == null ? Optional.empty() : Optional.of(end);
  }

  /** Whether this topic is read. */
  synchronized boolean isOf(TopicTag tag) {
    return tag.equals(topic);
  }

  /** Reading begins here; whoever read another topic is sent away. */
  void begin(TopicTag tag, Map<Integer, Long> offsets) {
    end();
    synchronized (this) {
      topic = tag;
      end = StreamPosition.of(offsets);
      first = new Node(null, end);
      last = first;
    }
  }

  /** Adds an event, unless it is there already. Clients learn of it with {@link #moveTo}. */
  synchronized void append(ConsumerRecord<String, byte[]> record) {
    if (topic == null || record.offset() < end.next(record.partition())) {
      return;
    }
    LoggedEvent event = new LoggedEvent(record, reading);
    event.follows(newest.put(event.key(), event));
    end = end.with(event.partition(), event.offset() + 1);
    Node node = new Node(event, end);
    last.next = node;
    last = node;
    size += event.size();
    while (size > memory && first.next != null) {
      dropFirst();
    }
  }

  /** The second becomes the one that stands for what came before. */
  private void dropFirst() {
    Node dropped = first.next;
    if (dropped == null || dropped.event == null) {
      return;
    }
    first.dropped = true;
    first.next = null;
    size -= dropped.event.size();
    dropped.event.forget();
    newest.remove(dropped.event.key(), dropped.event);
    Node rest = new Node(null, dropped.after);
    rest.next = dropped.next;
    dropped.dropped = true;
    dropped.next = null;
    first = rest;
    if (last == dropped) {
      last = rest;
    }
  }

  /** All before these offsets has been read. Wakes the clients that wait for new events. */
  void moveTo(Map<Integer, Long> offsets) {
    List<StreamClient> waiting;
    synchronized (this) {
      StreamPosition coming = StreamPosition.of(offsets);
      if (topic == null || !coming.reaches(end)) {
        return;
      }
      end = coming;
      waiting = last == first ? List.of() : takeParked();
    }
    waiting.forEach(StreamClient::wake);
  }

  /** Ends every client's stream; they come back, to this or another replica. */
  void end() {
    List<StreamClient> waiting;
    synchronized (this) {
      topic = null;
      newest.clear();
      size = 0;
      waiting = takeParked();
    }
    waiting.forEach(StreamClient::wake);
  }

  /** Gives a sign of life to those that were sent nothing after a time, in nanoseconds. */
  void beat(long since) {
    List<StreamClient> waiting = new ArrayList<>();
    synchronized (this) {
      for (StreamClient client : parked) {
        if (client.sentAt() - since <= 0) {
          waiting.add(client);
        }
      }
      waiting.forEach(parked::remove);
    }
    waiting.forEach(StreamClient::beat);
  }

  private List<StreamClient> takeParked() {
    List<StreamClient> all = List.copyOf(parked);
    parked.clear();
    return all;
  }

  /** The end of the tail; empty before reading began. */
  synchronized Optional<Entrance> enterAtEnd() {
    return Optional.ofNullable(topic).map(tag -> new Entrance(tag, last, end));
  }

  /** A node from which on the tail has all that follows a position; null where it has less. */
  synchronized @Nullable Node enter(StreamPosition position) {
    return position.reaches(first.after) ? first : null;
  }

  /** Where what is kept in memory begins. */
  synchronized StreamPosition beginning() {
    return first.after;
  }

  /** Whether a node is not in memory any more, so that what follows cannot be had from it. */
  synchronized boolean hasDropped(Node node) {
    return node.dropped;
  }

  /** The node that follows; null at the end. */
  synchronized @Nullable Node after(Node node) {
    return node.next;
  }

  /**
   * Where a client is that has seen all up to a node, and nothing that others have not: at the end
   * of the topic if it is the last.
   */
  synchronized StreamPosition positionAt(Node node) {
    return node == last ? end : node.after;
  }

  /**
   * Lets a client wait until {@link StreamClient#wake} or {@link StreamClient#beat}.
   *
   * @return false where there is no need to
   */
  synchronized boolean park(StreamClient client, TopicTag tag, Node node) {
    if (!tag.equals(topic) || node.dropped || node.next != null) {
      return false;
    }
    parked.add(client);
    return true;
  }

  /** The client waits no longer. */
  synchronized void leave(StreamClient client) {
    parked.remove(client);
  }
}
