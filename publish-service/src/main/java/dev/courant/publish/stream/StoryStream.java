package dev.courant.publish.stream;

import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.StoryCard;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.story.StoryObserver;
import dev.courant.publish.story.StoryRecords;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Feeds the stream of stories with the records of {@code courant.stories}, each once the store has
 * it. That topic is compacted: who comes back late is told the newest state of each story, and not
 * every state in between.
 */
final class StoryStream implements StoryObserver {
  private final EventTail tail;
  private final LogPieces pieces;
  private final Supplier<TopicTag> topic;

  /**
   * Reads nothing yet.
   *
   * @param topic asks the broker which topic it is
   */
  StoryStream(EventTail tail, LogPieces pieces, Supplier<TopicTag> topic) {
    this.tail = tail;
    this.pieces = pieces;
    this.topic = topic;
  }

  /** Never back: the follower reads some records again after a failure. */
  @Override
  public void movedTo(Map<Integer, Long> offsets) {
    if (tail.position().isEmpty()) {
      pieces.clear();
      tail.begin(topic.get(), offsets);
    } else {
      tail.moveTo(offsets);
    }
  }

  @Override
  public void stored(ConsumerRecord<String, byte[]> record) {
    tail.append(record);
  }

  @Override
  public void ended() {
    tail.end();
  }

  static Optional<PublishedEvent> event(ConsumerRecord<String, byte[]> record) {
    try {
      StoryTold story = StoryRecords.story(record);
      return Optional.of(
          new PublishedEvent(
              type(story),
              StoryListing.of(story).listing(),
              EventCodec.text(StoryCard.of(story)),
              PublishedEvent.leave(story.id().value(), story.revision(), story.edition())));
    } catch (RuntimeException e) {
      // The follower has counted it, and said so.
      return Optional.empty();
    }
  }

  private static String type(StoryTold story) {
    return switch (story.change()) {
      case CREATED -> story.edition() == 1 ? "create" : "update";
      case UPDATED -> "update";
      case MERGED -> "merge";
      case ENDED -> "end";
    };
  }
}
