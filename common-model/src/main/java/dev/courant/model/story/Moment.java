package dev.courant.model.story;

import java.time.Instant;

/**
 * An entry of a story's timeline: what an article added that the story did not have.
 *
 * @param at when the article was published as its outlet says, else when Courant had it
 * @param told what it added
 */
public record Moment(Instant at, StorySentence told) {}
