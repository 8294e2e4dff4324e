package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.util.List;

/**
 * Decides which story each article is in. The same calls in the same order give the same decisions;
 * no clock is read. Every article that was taken and not withdrawn is in exactly one story. Not
 * thread-safe.
 */
public interface Matcher {
  /**
   * Decides about an article, and about others where it changes what is known of them. A later
   * revision of an article takes the place of the earlier one.
   */
  Decisions take(Arrival article);

  /** An original was withdrawn. Nothing if it is not known. */
  Decisions withdraw(ArticleId article, int revision);

  /**
   * Takes back a decision that was made before, by this or another instance. Called before the
   * first arrival, each article's last decision once, in the order of their sequence. Whatever is
   * decided after that is what would have been decided without a break.
   */
  void restore(StoryMember decision);

  /**
   * What was decided by one arrival.
   *
   * @param members each article that is in another story than before, or for which what is kept
   *     changed, the arrival itself first
   * @param merges stories that became part of an older one
   * @param splits stories that fell apart
   */
  record Decisions(List<StoryMember> members, List<Merge> merges, List<Split> splits) {
    public Decisions {
      members = List.copyOf(members);
      merges = List.copyOf(merges);
      splits = List.copyOf(splits);
    }
  }

  /** All members of {@code from} are in {@code into}, the older one, from here on. */
  record Merge(StoryId from, StoryId into) {}

  /** Some members of {@code from} are in {@code story}, which is new, from here on. */
  record Split(StoryId from, StoryId story) {}
}
