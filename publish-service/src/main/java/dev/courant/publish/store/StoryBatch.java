package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stories and memberships to be stored, the newest state of each.
 *
 * @param members what is kept of memberships; the features of an article are not
 */
public record StoryBatch(List<StoryTold> stories, List<Membership> members) {
  public StoryBatch {
    stories = List.copyOf(stories);
    members = List.copyOf(members);
  }

  /**
   * Which story an article is in.
   *
   * @param story null once the article is withdrawn
   * @param newness as in {@link StoryNewness}
   */
  public record Membership(ArticleId article, @Nullable StoryId story, long newness) {
    private static Membership of(StoryMember member) {
      return new Membership(member.article(), member.story(), StoryNewness.number(member));
    }

    private static Membership newer(Membership one, Membership other) {
      return other.newness() >= one.newness() ? other : one;
    }
  }

  /** The newest of these records, which are in the order of their topics. */
  public static StoryBatch of(Collection<StoryTold> stories, Collection<StoryMember> members) {
    Map<StoryId, StoryTold> newest = new LinkedHashMap<>();
    stories.forEach(story -> newest.merge(story.id(), story, StoryBatch::newer));
    Map<ArticleId, Membership> last = new LinkedHashMap<>();
    for (StoryMember member : members) {
      last.merge(member.article(), Membership.of(member), Membership::newer);
    }
    return new StoryBatch(List.copyOf(newest.values()), List.copyOf(last.values()));
  }

  private static StoryTold newer(StoryTold one, StoryTold other) {
    return StoryNewness.number(other) >= StoryNewness.number(one) ? other : one;
  }

  /** {@link StoryNewness} of a story. */
  public static long newness(StoryTold story) {
    return StoryNewness.number(story);
  }

  /** Whether there is nothing to be stored. */
  public boolean isEmpty() {
    return stories.isEmpty() && members.isEmpty();
  }
}
