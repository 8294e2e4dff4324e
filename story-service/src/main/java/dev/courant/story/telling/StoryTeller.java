package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story from its members. The same members and the same earlier telling give the same
 * telling; no clock is read. Thread-safe.
 */
public interface StoryTeller {
  /**
   * The story as its members tell it now.
   *
   * @param before as it was told last; null where it is new
   * @param splitFrom the story that it was split from; null otherwise
   * @param members those that are not withdrawn, the earliest seen first; never empty
   */
  StoryTold tell(
      StoryId id, @Nullable StoryTold before, @Nullable StoryId splitFrom, List<Account> members);

  /**
   * One member.
   *
   * @param article its newest edition, with all its sentences
   * @param seenAt when Courant had it
   * @param why it is in this story
   */
  record Account(ArticleSummarized article, Instant seenAt, Evidence why) {}
}
