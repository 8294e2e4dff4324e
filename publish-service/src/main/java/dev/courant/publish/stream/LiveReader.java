package dev.courant.publish.stream;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code courant.articles.published} for {@link EventTail}, outside of any consumer group:
 * from where the topic ends at the start of the process, and after a failure from where it was. It
 * ends the clients' streams when it is stopped: the server waits for requests, and streams are
 * requests without end.
 */
final class LiveReader implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(LiveReader.class);
  private static final Duration WAIT = Duration.ofMillis(250);

  private final TopicReaders readers;
  private final EventTail tail;
  private final LogPieces pieces;

  LiveReader(TopicReaders readers, EventTail tail, LogPieces pieces) {
    this.readers = readers;
    this.tail = tail;
    this.pieces = pieces;
  }

  @Override
  public void run(Beat beat) {
    TopicTag topic = TopicTag.of(readers.identity(Topics.PUBLISHED));
    try (TopicReader reader = readers.open(Topics.PUBLISHED)) {
      reader.seek(begin(topic, reader));
      while (beat.goesOn()) {
        var batch = reader.poll(WAIT);
        if (!batch.isEmpty()) {
          batch.forEach(tail::append);
          tail.moveTo(reader.positions());
        }
      }
      tail.end();
    } catch (OffsetOutOfRangeException e) {
      log.warn("The live stream's position is gone from the topic; its clients have to reconnect");
      tail.end();
    }
  }

  /** Goes on where it was, unless the topic was made anew. */
  private Map<Integer, Long> begin(TopicTag topic, TopicReader reader) {
    Map<Integer, Long> end = reader.end();
    boolean same =
        tail.isOf(topic) && tail.position().map(StreamPosition.of(end)::reaches).orElse(false);
    if (same) {
      return tail.position().orElseThrow().offsets();
    }
    pieces.clear();
    tail.begin(topic, end);
    return end;
  }
}
