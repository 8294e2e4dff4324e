package dev.courant.publish.stream;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code courant.articles.published} for {@link LiveEvents}, outside of any consumer group:
 * from where the topic ends at the start of the process, and after a failure from where it was. It
 * ends the clients' streams when it is stopped: the server waits for requests, and streams are
 * requests without end.
 */
final class LiveReader implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(LiveReader.class);
  private static final Duration WAIT = Duration.ofMillis(250);

  private final TopicReaders readers;
  private final LiveEvents events;
  private final Counter skipped;

  /**
   * A reader.
   *
   * @param skipped counts records that hold no card, while a client is connected
   */
  LiveReader(TopicReaders readers, LiveEvents events, Counter skipped) {
    this.readers = readers;
    this.events = events;
    this.skipped = skipped;
  }

  @Override
  public void run(Beat beat) {
    try (TopicReader reader = readers.open(Topics.PUBLISHED)) {
      Map<Integer, Long> from = events.position().map(StreamPosition::next).orElseGet(reader::end);
      reader.seek(from);
      events.moveTo(reader.positions());
      while (beat.goesOn()) {
        deliver(reader);
      }
      events.end();
    } catch (OffsetOutOfRangeException e) {
      log.warn("The live stream's position is gone from the topic; its clients have to reconnect");
      events.end();
    }
  }

  private void deliver(TopicReader reader) {
    var batch = reader.poll(WAIT);
    if (batch.isEmpty() || events.passBy(reader.positions())) {
      return;
    }
    for (ConsumerRecord<String, byte[]> record : batch) {
      PublishedEvent.of(record).ifPresentOrElse(events::deliver, skipped::increment);
    }
    events.moveTo(reader.positions());
  }
}
