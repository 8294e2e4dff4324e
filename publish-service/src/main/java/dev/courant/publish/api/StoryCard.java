package dev.courant.publish.api;

import dev.courant.model.Section.Label;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists and the live stream show it.
 *
 * @param mergedInto the story that this one became part of; null otherwise
 * @param splitFrom the story that this one was split from; null otherwise
 * @param headline null once it is merged or ended
 * @param languages of the members' originals, each once
 */
public record StoryCard(
    StoryId id,
    int revision,
    int edition,
    StoryChange change,
    @Nullable StoryId mergedInto,
    @Nullable StoryId splitFrom,
    @Nullable StorySentence headline,
    List<StorySentence> summary,
    Reach reach,
    Label topic,
    List<Label> regions,
    List<String> languages,
    Instant firstAt,
    Instant lastAt) {
  /** The card of a story. */
  public static StoryCard of(StoryTold story) {
    return new StoryCard(
        story.id(),
        story.revision(),
        story.edition(),
        story.change(),
        story.mergedInto(),
        story.splitFrom(),
        story.headline(),
        story.summary(),
        story.reach(),
        story.topic(),
        story.regions(),
        story.articles().stream().map(StoryArticle::language).distinct().toList(),
        story.firstAt(),
        story.lastAt());
  }
}
