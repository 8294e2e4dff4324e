package dev.courant.publish.stream;

import dev.courant.publish.log.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads from the topic what a client has missed. */
final class MissedEvents {
  private static final Duration WAIT = Duration.ofMillis(250);

  /** Blocks, and is never interrupted: a consumer that is interrupted does not close. */
  private static final Scheduler READING =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("missed-events").start(task));

  private final Supplier<TopicReader> topic;
  private final Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading;
  private final Semaphore permits;

  /**
   * Reads no topic yet.
   *
   * @param topic opens it anew for each client
   * @param reading the event in a record; empty where it holds none
   */
  MissedEvents(
      Supplier<TopicReader> topic,
      Function<ConsumerRecord<String, byte[]>, Optional<PublishedEvent>> reading,
      StreamSettings settings) {
    this.topic = topic;
    this.reading = reading;
    this.permits = new Semaphore(settings.catchUps());
  }

  /**
   * The events between two positions, as fast as they are taken. Fails with {@link
   * ForgottenException} where the topic does not hold them any more, and with {@link
   * LiveEvents.CrowdedException} where too many clients read at once.
   */
  Flux<PublishedEvent> between(StreamPosition from, StreamPosition to) {
    if (from.reaches(to)) {
      return Flux.empty();
    }
    return Flux.<List<PublishedEvent>, TopicReader>generate(
            () -> open(from), (reader, out) -> next(reader, to, out), this::close)
        .onErrorMap(OffsetOutOfRangeException.class, _ -> new ForgottenException())
        .concatMapIterable(events -> events, 1)
        .subscribeOn(READING);
  }

  private TopicReader open(StreamPosition from) {
    if (!permits.tryAcquire()) {
      throw new LiveEvents.CrowdedException();
    }
    try {
      return positioned(topic.get(), from);
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private static TopicReader positioned(TopicReader reader, StreamPosition from) {
    try {
      requireKept(from, reader);
      reader.seek(from.next());
      return reader;
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void requireKept(StreamPosition from, TopicReader reader) {
    StreamPosition beginning = new StreamPosition(reader.beginning());
    StreamPosition end = new StreamPosition(reader.end());
    if (!from.reaches(beginning) || !end.reaches(from)) {
      throw new ForgottenException();
    }
  }

  private TopicReader next(
      TopicReader reader, StreamPosition to, SynchronousSink<List<PublishedEvent>> out) {
    if (new StreamPosition(reader.positions()).reaches(to)) {
      out.complete();
      return reader;
    }
    List<PublishedEvent> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : reader.poll(WAIT)) {
      reading.apply(record).ifPresent(events::add);
    }
    out.next(events);
    return reader;
  }

  private void close(TopicReader reader) {
    permits.release();
    reader.close();
  }

  /** The topic does not hold, or never held, what follows a position. */
  static final class ForgottenException extends RuntimeException {
    ForgottenException() {
      super("the topic does not hold what follows this position", null, false, false);
    }
  }
}
