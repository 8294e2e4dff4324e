package dev.courant.story.telling;

import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryTold;
import org.jspecify.annotations.Nullable;

/** Compares tellings of a story, so that what nobody would see is not published. */
public final class Retelling {
  private Retelling() {}

  /** Whether readers see in both the same: all but revision, change and when it was told. */
  public static boolean changesNothing(@Nullable StoryTold before, StoryTold now) {
    return before != null && plain(before).equals(plain(now));
  }

  private static StoryTold plain(StoryTold story) {
    return new StoryTold(
        story.id(),
        1,
        story.edition(),
        StoryChange.UPDATED,
        story.mergedInto(),
        story.splitFrom(),
        story.headline(),
        story.summary(),
        story.articles(),
        story.timeline(),
        story.differences(),
        story.reach(),
        story.topic(),
        story.regions(),
        story.firstAt(),
        story.firstAt());
  }
}
