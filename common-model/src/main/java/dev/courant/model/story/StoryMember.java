package dev.courant.model.story;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which story an article is in: the value of {@code courant.story-members}, keyed by {@code
 * article}. The last record of an article counts, so that it is in exactly one story at any time. A
 * story-service that takes over reads its decisions back from here and decides none of them again.
 *
 * @param revision of the article that was decided about
 * @param language of the original, BCP 47, or {@code und}
 * @param story null once the article is withdrawn
 * @param sequence the decision's number: how many articles had been decided about by then, over all
 *     partitions. Decisions that move articles carry the number of the article that caused them
 * @param why what the decision rests on
 * @param features of the article that stories are found by: names and words; none once it is
 *     withdrawn
 * @param at when the article came, the time of its record
 */
public record StoryMember(
    ArticleId article,
    int revision,
    String language,
    @Nullable StoryId story,
    long sequence,
    Evidence why,
    Features features,
    Instant at) {}
