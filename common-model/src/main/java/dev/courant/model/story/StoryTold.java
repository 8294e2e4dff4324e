package dev.courant.model.story;

import dev.courant.model.Section.Label;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event, told by every article that tells it: the value of {@code courant.stories}, keyed by
 * {@code id}. Nothing in it is written by Courant: all sentences are members' own, as they tell
 * them or as their summaries do.
 *
 * @param revision counts from 1, per story
 * @param edition 1 as it is put together without a model; 2 as a language model tells it anew
 * @param mergedInto the older story that this one became part of; null otherwise
 * @param splitFrom the story that this one was split from; null otherwise
 * @param headline of a member; null once it is merged or ended
 * @param summary the most telling sentences of members that are texts of their own, at most 5
 * @param articles members, the earliest seen first, of more than 100 the first and the last 50;
 *     empty once merged or ended
 * @param timeline what each article added, the earliest first; at most 30
 * @param differences where the accounts of the listed members differ
 * @param reach of all members, listed or not
 * @param topic as most members have it, or unclassified
 * @param regions of the members, the most frequent first
 * @param firstAt when the first member was seen
 * @param lastAt when the last thing was added
 */
public record StoryTold(
    StoryId id,
    int revision,
    int edition,
    StoryChange change,
    @Nullable StoryId mergedInto,
    @Nullable StoryId splitFrom,
    @Nullable StorySentence headline,
    List<StorySentence> summary,
    List<StoryArticle> articles,
    List<Moment> timeline,
    List<Difference> differences,
    Reach reach,
    Label topic,
    List<Label> regions,
    Instant firstAt,
    Instant lastAt) {
  public StoryTold {
    summary = List.copyOf(summary);
    articles = List.copyOf(articles);
    timeline = List.copyOf(timeline);
    differences = List.copyOf(differences);
    regions = List.copyOf(regions);
  }

  /** The same story, told as widely as that. */
  public StoryTold reaching(Reach whole) {
    return new StoryTold(
        id,
        revision,
        edition,
        change,
        mergedInto,
        splitFrom,
        headline,
        summary,
        articles,
        timeline,
        differences,
        whole,
        topic,
        regions,
        firstAt,
        lastAt);
  }
}
