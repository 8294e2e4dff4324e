package dev.courant.testkit.guarantees;

import dev.courant.model.story.StoryTold;
import dev.courant.testkit.guarantees.MemberSubscriber.Decision;
import java.util.Collection;
import java.util.List;

/**
 * What a subscriber found on the topics of stories so far.
 *
 * @param decisions in the order of each partition
 * @param stories as they were told last
 */
public record StoriesLog(List<Decision> decisions, Collection<StoryTold> stories) {}
