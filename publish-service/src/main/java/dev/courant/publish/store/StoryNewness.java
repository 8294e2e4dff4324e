package dev.courant.publish.store;

import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;

/**
 * Which of two states of one story, or of one membership, counts: the higher revision of a story
 * and of that the higher edition; the later decision about an article, and its withdrawal after the
 * decision that it takes back.
 */
public final class StoryNewness {
  private static final int EDITION_BITS = 2;
  private static final int LAST_EDITION = 1 << EDITION_BITS;

  private StoryNewness() {}

  /** Of a story; above 0. */
  public static long number(StoryTold story) {
    return (long) story.revision() << EDITION_BITS | Math.min(story.edition(), LAST_EDITION) - 1L;
  }

  /** Of a membership; above 0. */
  public static long number(StoryMember member) {
    return (member.sequence() + 1) << 1 | (member.story() == null ? 1 : 0);
  }
}
