package dev.courant.story.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.model.EventCodec;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stories as they were told last: where each stands in the log, and the last ones from memory. For
 * one thread.
 */
final class Tellings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tellings.class);

  private final PlacedRecords records;
  private final Cache<StoryId, StoryTold> recent;
  private final Map<StoryId, Place> places = new HashMap<>();

  /**
   * No story yet.
   *
   * @param kept how many stay in memory
   */
  Tellings(PlacedRecords records, int kept) {
    this.records = records;
    this.recent = Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
  }

  /** A story's last record stands there. */
  void at(StoryId story, Place place) {
    places.put(story, place);
  }

  /** A story was removed from the log. */
  void gone(StoryId story) {
    places.remove(story);
    recent.invalidate(story);
  }

  /** A story was told, and its record committed. */
  void told(StoryTold story, Place place) {
    places.put(story.id(), place);
    recent.put(story.id(), story);
  }

  /** As they were told last; those that never were, or not in the log's time, are left out. */
  Map<StoryId, StoryTold> last(Collection<StoryId> stories) {
    Map<StoryId, StoryTold> found = new HashMap<>(recent.getAllPresent(stories));
    Map<Place, StoryId> missing = new HashMap<>();
    for (StoryId story : stories) {
      Place place = places.get(story);
      if (place != null && !found.containsKey(story)) {
        missing.put(place, story);
      }
    }
    records
        .read(missing.keySet())
        .values()
        .forEach(record -> {
          try {
            StoryTold story = EventCodec.decode(record.value(), StoryTold.class);
            recent.put(story.id(), story);
            found.put(story.id(), story);
          } catch (EventCodec.UndecodableException e) {
            log.warn("{}@{} is passed over: {}", record.topic(), record.offset(), e.getMessage());
          }
        });
    return found;
  }

  @Override
  public void close() {
    records.close();
  }
}
