package dev.courant.model.story;

import dev.courant.model.ArticleId;
import dev.courant.model.Origin;
import dev.courant.model.Outlet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a member of a story.
 *
 * @param headline the outlet's own
 * @param told the headline as Courant tells it; the same where nothing was translated
 * @param language of the original, BCP 47, or {@code und}
 * @param publishedAt as the outlet says
 * @param seenAt when Courant had it
 * @param origins the chain that the text names, nearest first
 * @param copyOf the member whose text this one has in whole or in part; null where it is a text of
 *     its own
 * @param source which independent account it belongs to: members with the same number are copies of
 *     one text, name one origin or come from one publisher. Counts from 1 within the story
 * @param why it is in this story
 */
public record StoryArticle(
    ArticleId id,
    int revision,
    String url,
    String headline,
    String told,
    String language,
    Outlet outlet,
    @Nullable Instant publishedAt,
    Instant seenAt,
    List<Origin> origins,
    @Nullable ArticleId copyOf,
    int source,
    Evidence why) {
  public StoryArticle {
    origins = List.copyOf(origins);
  }
}
