package dev.courant.publish.stream;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code courant.articles.published} for {@link LiveEvents}, outside of any consumer group:
 * in one thread, from where the topic ends at the start of the process, and after a failure from
 * where it was.
 */
final class LiveReader implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveReader.class);
  private static final Duration WAIT = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TopicReaders readers;
  private final LiveEvents events;
  private volatile @Nullable Thread thread;

  LiveReader(TopicReaders readers, LiveEvents events) {
    this.readers = readers;
    this.events = events;
  }

  @Override
  public void start() {
    Thread reading = Thread.ofPlatform().name("live-events").daemon().unstarted(this::run);
    thread = reading;
    reading.start();
  }

  private void run() {
    boolean quiet = false;
    while (isRunning()) {
      try (TopicReader reader = readers.open(Topics.PUBLISHED)) {
        Map<Integer, Long> from =
            events.position().map(StreamPosition::next).orElseGet(reader::end);
        reader.seek(from);
        quiet = false;
        read(reader);
      } catch (OffsetOutOfRangeException e) {
        log.warn("The live stream's place is gone from the topic; its clients have to come again");
        events.end();
      } catch (RuntimeException e) {
        if (isRunning() && !quiet) {
          log.warn("The live stream waits for the broker: {}", e.toString());
          quiet = true;
        }
        pause();
      }
    }
  }

  private void read(TopicReader reader) {
    events.moveTo(reader.positions());
    while (isRunning()) {
      boolean idle = true;
      for (ConsumerRecord<String, byte[]> record : reader.poll(WAIT)) {
        PublishedEvent.of(record).ifPresent(events::deliver);
        idle = false;
      }
      if (!idle) {
        events.moveTo(reader.positions());
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }

  /**
   * Comes first at the end: the server waits for requests, and streams are requests without end.
   */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void stop() {
    Thread reading = thread;
    thread = null;
    events.end();
    if (reading != null) {
      awaitEnd(reading);
    }
  }

  /** Without interrupting it, which would break the consumer's own closing. */
  private static void awaitEnd(Thread reading) {
    try {
      reading.join(PAUSE.multipliedBy(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
