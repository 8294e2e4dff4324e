package dev.courant.publish.stream;

import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.StoryCard;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.StoryListing;
import dev.courant.publish.story.StoryObserver;
import dev.courant.publish.story.StoryRecords;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/**
 * The stream of stories: the same as that of articles, of the records of {@code courant.stories},
 * each once the store has it. That topic is compacted: who comes back late is told the newest state
 * of each story, and not every state in between.
 */
final class StoryStream implements StoryObserver {
  private final LiveEvents live;
  private final ArticleStream stream;

  /**
   * Reads nothing yet.
   *
   * @param topic opens the topic anew for each client
   */
  StoryStream(Supplier<TopicReader> topic, StreamSettings settings) {
    live = new LiveEvents(settings);
    MissedEvents missed = new MissedEvents(topic, StoryStream::event, settings);
    stream = new ArticleStream(live, missed, settings);
  }

  /** As {@link ArticleStream#open}. */
  Flux<ServerSentEvent<String>> open(ArticleQuery query, Optional<StreamPosition> from) {
    return stream.open(query, from);
  }

  /** Never back: the follower reads some records again after a failure. */
  @Override
  public void movedTo(Map<Integer, Long> offsets) {
    StreamPosition coming = new StreamPosition(offsets);
    if (live.position().map(coming::reaches).orElse(true)) {
      live.moveTo(offsets);
    }
  }

  @Override
  public void stored(ConsumerRecord<String, byte[]> record) {
    Optional<StreamPosition> position = live.position();
    if (position.isPresent()) {
      event(record).filter(position.get()::isBefore).ifPresent(live::deliver);
    }
  }

  @Override
  public void ended() {
    live.end();
  }

  private static Optional<PublishedEvent> event(ConsumerRecord<String, byte[]> record) {
    try {
      StoryTold story = StoryRecords.story(record);
      return Optional.of(
          new PublishedEvent(
              record.partition(),
              record.offset(),
              type(story),
              StoryListing.of(story).listing(),
              EventCodec.text(StoryCard.of(story))));
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
