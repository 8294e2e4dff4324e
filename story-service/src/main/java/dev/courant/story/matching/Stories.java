package dev.courant.story.matching;

import dev.courant.model.story.StoryId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stories that have an article in the window. */
final class Stories {
  private final Map<StoryId, Story> byId = new HashMap<>();

  /** The story of an id, begun if there is none. */
  Story get(StoryId id) {
    return byId.computeIfAbsent(id, Story::new);
  }

  boolean has(StoryId id) {
    return byId.containsKey(id);
  }

  /** Puts an article into a story and takes it out of the one that it is in. */
  void put(Entry entry, Story story) {
    take(entry);
    byId.putIfAbsent(story.id, story);
    story.add(entry);
  }

  /** Takes an article out of its story, which ends with its last. */
  void take(Entry entry) {
    @Nullable Story story = entry.story;
    if (story != null) {
      story.remove(entry);
      if (story.size() == 0) {
        byId.remove(story.id);
      }
    }
  }
}
