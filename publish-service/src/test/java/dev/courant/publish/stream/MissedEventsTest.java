package dev.courant.publish.stream;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.log.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The topic of these tests keeps the offsets 10 to 12 of one partition. */
final class MissedEventsTest {
  private static final TopicPartition ONLY = new TopicPartition(Topics.PUBLISHED, 0);
  private static final long BEGINNING = 10;
  private static final long END = 13;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MissedEvents missed =
      new MissedEvents(
          () -> new TopicReader(topic(), Topics.PUBLISHED),
          PublishedEvent::of,
          new StreamSettings(Duration.ofSeconds(15), 2, 2, 1));

  @Test
  void readsWhatLiesBetweenTwoPositions() {
    StepVerifier.create(offsets(at(11), at(END)))
        .expectNext(11L, 12L)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void readsNothingWhereNothingWasMissed() {
    StepVerifier.create(offsets(at(END), at(END))).expectComplete().verify(PATIENCE);
  }

  @Test
  void knowsThatTheTopicForgotWhatFollowsAnOldCursor() {
    StepVerifier.create(offsets(at(BEGINNING - 1), at(END)))
        .expectError(MissedEvents.ForgottenException.class)
        .verify(PATIENCE);
    StepVerifier.create(offsets(at(BEGINNING), at(END)))
        .expectNext(10L, 11L, 12L)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void knowsThatTheTopicNeverHeldWhatACursorFromTheFutureNames() {
    StepVerifier.create(offsets(at(END + 1), at(END + 2)))
        .expectError(MissedEvents.ForgottenException.class)
        .verify(PATIENCE);
  }

  private Flux<Long> offsets(StreamPosition from, StreamPosition to) {
    return missed.between(from, to).map(PublishedEvent::offset);
  }

  private static StreamPosition at(long offset) {
    return new StreamPosition(Map.of(0, offset));
  }

  private static MockConsumer<String, byte[]> topic() {
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    Node node = new Node(1, "localhost", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(
        Topics.PUBLISHED,
        List.of(new PartitionInfo(Topics.PUBLISHED, ONLY.partition(), node, nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(ONLY, BEGINNING));
    consumer.updateEndOffsets(Map.of(ONLY, END));
    consumer.schedulePollTask(() -> fill(consumer));
    return consumer;
  }

  /** From the position on, as a broker does. */
  private static void fill(MockConsumer<String, byte[]> consumer) {
    byte[] card = EventCodec.encode(ArticlePublished.of(SampleArticles.harbour("porto")));
    for (long offset = consumer.position(ONLY); offset < END; offset++) {
      consumer.addRecord(new ConsumerRecord<>(Topics.PUBLISHED, 0, offset, "key", card));
    }
  }
}
