package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import java.time.Instant;

/**
 * An article that a story is to be found for, or a later revision of one.
 *
 * @param language of the original, BCP 47, or {@code und}
 * @param at the time of its record
 */
public record Arrival(
    ArticleId article, int revision, String language, Features features, Instant at) {}
