package dev.courant.publish.api;

import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;

/** What stands under the id of a story. */
public sealed interface FoundStory {
  /**
   * A story.
   *
   * @param story with at least one member, all of which lists show
   */
  record Shown(StoryTold story) implements FoundStory {}

  /**
   * A story that became part of another.
   *
   * @param mergedInto the other, which may have become part of a third
   */
  record Merged(StoryId id, StoryId mergedInto) implements FoundStory {}
}
