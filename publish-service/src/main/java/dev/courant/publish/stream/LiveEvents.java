package dev.courant.publish.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Hands each event to every client that is connected, in the order of the topic's partitions. A
 * client that does not keep up is cut off: the rest and the process do not wait for it.
 */
final class LiveEvents {
  private final int buffer;
  private final int most;
  private final List<Client> clients = new ArrayList<>();
  private Optional<StreamPosition> position = Optional.empty();

  LiveEvents(StreamSettings settings) {
    this.buffer = settings.buffer();
    this.most = settings.clients();
  }

  /**
   * A client's place in the fan-out.
   *
   * @param at where it begins
   * @param events everything from there on; fails with {@link SlowClientException}
   * @param leave gives the place up
   */
  record Joined(StreamPosition at, Flux<PublishedEvent> events, Runnable leave) {}

  /** How far the topic has been read; empty before reading began. */
  synchronized Optional<StreamPosition> position() {
    return position;
  }

  /**
   * Takes a place in the fan-out, which must be left in the end.
   *
   * @throws CrowdedException as {@link #entrance} does
   */
  synchronized Joined join() {
    StreamPosition at = entrance();
    Client client = new Client(new ArrayBlockingQueue<>(buffer));
    clients.add(client);
    return new Joined(at, client.sink.asFlux(), () -> leave(client));
  }

  /**
   * Where a client would join now.
   *
   * @throws CrowdedException where it has as many clients as it can have, or has not begun
   */
  synchronized StreamPosition entrance() {
    if (clients.size() >= most) {
      throw new CrowdedException();
    }
    return position.orElseThrow(CrowdedException::new);
  }

  private synchronized void leave(Client client) {
    clients.remove(client);
  }

  synchronized int clients() {
    return clients.size();
  }

  /** Reading begins or goes on here. */
  synchronized void moveTo(Map<Integer, Long> offsets) {
    position = Optional.of(new StreamPosition(offsets));
  }

  /**
   * Goes on to where a batch ends if no client is there to be told of it; nothing needs to be
   * decoded then.
   *
   * @return whether it did
   */
  synchronized boolean passBy(Map<Integer, Long> end) {
    if (clients.isEmpty()) {
      moveTo(end);
    }
    return clients.isEmpty();
  }

  /** Hands an event on. */
  synchronized void deliver(PublishedEvent event) {
    position = position.map(p -> p.after(event));
    List.copyOf(clients).forEach(client -> client.offer(event));
  }

  /** Ends every client's stream; they come back to another replica. */
  synchronized void end() {
    position = Optional.empty();
    List.copyOf(clients).forEach(client -> client.sink.tryEmitComplete());
    clients.clear();
  }

  private static final class Client {
    private final BlockingQueue<PublishedEvent> queue;
    private final Sinks.Many<PublishedEvent> sink;

    Client(BlockingQueue<PublishedEvent> queue) {
      this.queue = queue;
      this.sink = Sinks.many().unicast().onBackpressureBuffer(queue);
    }

    /** A full queue is told as no subscriber while the client still reads what it has missed. */
    void offer(PublishedEvent event) {
      switch (sink.tryEmitNext(event)) {
        case FAIL_OVERFLOW, FAIL_ZERO_SUBSCRIBER -> {
          queue.clear();
          sink.tryEmitError(new SlowClientException());
        }
        default -> {}
      }
    }
  }

  /** The client does not read as fast as articles are published. */
  static final class SlowClientException extends RuntimeException {
    SlowClientException() {
      super("the client does not keep up", null, false, false);
    }
  }

  /** No more clients can be taken right now. */
  static final class CrowdedException extends RuntimeException {
    CrowdedException() {
      super("the stream takes no more clients right now", null, false, false);
    }
  }
}
