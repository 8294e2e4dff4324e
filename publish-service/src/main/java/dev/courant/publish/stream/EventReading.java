package dev.courant.publish.stream;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.stream.PublishedEvents.Event;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one event after another from {@link PublishedEvents}. Used by one thread at a time. */
public final class EventReading {
  /** Events that are looked at in one call. */
  private static final int MOST = 5_000;

  private final LogPlace place;
  private final TopicTag topic;
  private final ArticleQuery query;
  private @Nullable Event lost;

  EventReading(LogPlace place, TopicTag topic, ArticleQuery query) {
    this.place = place;
    this.topic = topic;
    this.query = query;
  }

  /** What follows a cursor is not there: goes to the end, and says so first. */
  void lost(Reset reset, String cursor) {
    place.goToEnd();
    String id = topic.text() + "_reset_" + PublishedEvents.digest(cursor);
    lost = new Event(id, "reset", Instant.now(), reset.data(), place.cursor());
  }

  /** Whether the topic is still the one that was read. */
  public boolean goesOn() {
    return place.goesOn();
  }

  /** Whether there may be something to take. */
  public boolean hasMore() {
    return lost != null || !place.isAtEnd();
  }

  /** The cursor of who has seen what was taken and all that was skipped before. */
  public String cursor() {
    if (place.isAtEnd()) {
      place.settleAtEnd();
    }
    return place.cursor();
  }

  /**
   * The next event, past which it is then; empty where there is none at present, or none among many
   * that were looked at.
   *
   * @throws org.apache.kafka.common.KafkaException where the topic cannot be read
   */
  public Optional<Event> next() {
    for (int i = 0; i < MOST && lost == null && goesOn(); i++) {
      LoggedEvent event = place.next();
      if (event != null) {
        Optional<Event> told = event.partsToldTo(query).map(parts -> event(event, parts));
        if (told.isPresent()) {
          return told;
        }
      } else if (!place.isBehind()) {
        return Optional.empty();
      } else {
        String cursor = place.cursor();
        if (!place.begin(PublishedEvents.await(place.missing().result()))) {
          lost(Reset.FORGOTTEN, cursor);
        }
      }
    }
    Event first = lost;
    lost = null;
    return Optional.ofNullable(first);
  }

  private Event event(LoggedEvent event, LoggedEvent.Told told) {
    return new Event(
        "%s_%d_%d".formatted(topic.text(), event.partition(), event.offset()),
        told.type(),
        Instant.ofEpochMilli(event.time()),
        told.data(),
        place.cursor());
  }
}
