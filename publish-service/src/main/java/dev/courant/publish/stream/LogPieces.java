package dev.courant.publish.stream;

import dev.courant.publish.log.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The older part of the topic, read from the broker piece by piece, each once for all who need it.
 * A few readers serve those who wait in the order of their asking; the pieces that were used last
 * stay in memory.
 */
final class LogPieces {
  /** Offsets in a piece. */
  static final int LENGTH = 128;

  private static final Duration LONGEST_READ = Duration.ofSeconds(10);
  private static final long LINGER_MS = 5_000;

  private final Supplier<TopicReader> topic;
  private final Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading;
  private final long memory;
  private final int readers;
  private final Map<Key, Load<Piece>> pieces = new LinkedHashMap<>(16, 0.75f, true);
  private final LinkedBlockingQueue<Load<?>> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong begun = new AtomicLong();
  private long size;

  private record Key(int partition, long number) {}

  /**
   * A piece of a partition.
   *
   * @param from the first offset that the topic still has of it
   * @param end the offset that follows it
   */
  record Piece(long from, long end, List<LoggedEvent> events) {
    long size() {
      return events.stream().mapToLong(LoggedEvent::size).sum();
    }
  }

  /** Something to be read, for all who wait for it. */
  final class Load<T> {
    private final long number = asked.incrementAndGet();
    private final Function<TopicReader, T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Load(Function<TopicReader, T> work) {
      this.work = work;
    }

    CompletableFuture<T> result() {
      return result;
    }

    /** How many are served before it, and it; 0 where it is being served, or was. */
    long place() {
      return Math.max(0, number - begun.get());
    }

    private void serve(TopicReader reader) {
      begun.accumulateAndGet(number, Math::max);
      result.complete(work.apply(reader));
    }
  }

  /**
   * Reads nothing yet.
   *
   * @param topic opens it anew for each reader
   * @param reading the event in a record; empty where it holds none
   */
  LogPieces(
      Supplier<TopicReader> topic,
      Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading,
      StreamSettings settings) {
    this.topic = topic;
    this.reading = reading;
    this.memory = settings.memory().toBytes();
    this.readers = settings.readers();
  }

  /** The piece that holds an offset, which the topic has, or had. */
  Load<Piece> at(int partition, long offset) {
    Key key = new Key(partition, offset / LENGTH);
    synchronized (pieces) {
      Load<Piece> known = pieces.get(key);
      if (known != null && !isOver(known, offset)) {
        return known;
      }
      Load<Piece> load = new Load<>(reader -> read(reader, key));
      pieces.put(key, load);
      load.result.whenComplete((piece, failure) -> settle(key, load, failure == null));
      ask(load);
      return load;
    }
  }

  /** Whether a piece was read when it did not reach to an offset yet. */
  private static boolean isOver(Load<Piece> load, long offset) {
    return load.result.isCompletedExceptionally()
        || load.result.isDone() && load.result.join().end() <= offset;
  }

  /** The position before everything that was written at a time or later. */
  Load<StreamPosition> since(Instant time) {
    return ask(new Load<>(reader -> StreamPosition.of(reader.at(time))));
  }

  /** Where the topic ends. */
  Load<StreamPosition> end() {
    return ask(new Load<>(reader -> StreamPosition.of(reader.end())));
  }

  /** Forgets everything: the topic is another one. */
  void clear() {
    synchronized (pieces) {
      pieces.clear();
      size = 0;
    }
  }

  private Piece read(TopicReader reader, Key key) {
    long first = key.number() * LENGTH;
    long kept = reader.beginning().getOrDefault(key.partition(), 0L);
    long end = Math.min(first + LENGTH, reader.end().getOrDefault(key.partition(), 0L));
    long from = Math.max(first, kept);
    if (from >= end) {
      return new Piece(from, Math.max(from, end), List.of());
    }
    List<LoggedEvent> events = new ArrayList<>();
    Map<String, LoggedEvent> newest = new HashMap<>();
    reader
        .between(key.partition(), from, end, LONGEST_READ)
        .forEach(record -> {
          LoggedEvent event = new LoggedEvent(record, reading);
          event.follows(newest.put(event.key(), event));
          events.add(event);
        });
    return new Piece(from, end, List.copyOf(events));
  }

  private void settle(Key key, Load<Piece> load, boolean read) {
    synchronized (pieces) {
      if (!read) {
        pieces.remove(key, load);
        return;
      }
      size = sizeOfAll();
      Iterator<Load<Piece>> eldest = pieces.values().iterator();
      while (size > memory && pieces.size() > 1 && eldest.hasNext()) {
        Load<Piece> dropped = eldest.next();
        if (dropped.result.isDone() && dropped != load) {
          size -= dropped.result.join().size();
          eldest.remove();
        }
      }
    }
  }

  private long sizeOfAll() {
    return pieces.values().stream()
        .filter(load -> load.result.isDone() && !load.result.isCompletedExceptionally())
        .mapToLong(load -> load.result.join().size())
        .sum();
  }

  private <T> Load<T> ask(Load<T> load) {
    queue.add(load);
    if (running.incrementAndGet() <= readers) {
      begin();
    } else {
      running.decrementAndGet();
    }
    return load;
  }

  /** Never interrupted: a consumer that is interrupted does not close. */
  private void begin() {
    Thread.ofVirtual().name("stream-pieces").start(this::serve);
  }

  /** Serves who waits, and for some time who comes; one connection to the broker each. */
  private void serve() {
    @Nullable Load<?> load = queue.poll();
    try {
      if (load != null) {
        serveFrom(load);
      }
    } catch (RuntimeException e) {
      fail(load, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (running.decrementAndGet() == 0 && !queue.isEmpty()) {
        running.incrementAndGet();
        begin();
      }
    }
  }

  private void serveFrom(Load<?> first) throws InterruptedException {
    try (TopicReader reader = topic.get()) {
      @Nullable Load<?> load = first;
      while (load != null) {
        serve(load, reader);
        load = queue.poll(LINGER_MS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static void serve(Load<?> load, TopicReader reader) {
    try {
      load.serve(reader);
    } catch (RuntimeException e) {
      load.result.completeExceptionally(e);
      throw e;
    }
  }

  /** The broker cannot be reached: nobody waits for it, everyone comes again. */
  private void fail(@Nullable Load<?> load, RuntimeException cause) {
    List<Load<?>> all = new ArrayList<>();
    queue.drainTo(all);
    if (load != null) {
      all.add(load);
    }
    all.forEach(one -> one.result.completeExceptionally(cause));
  }
}
