package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a decision.
 *
 * @param language of the original
 * @param story null once the article is withdrawn
 * @param text where the article's newest record stands
 * @param decision where the decision's record stands; unknown until it is committed
 */
record Member(
    ArticleId article,
    int revision,
    String language,
    @Nullable StoryId story,
    long sequence,
    Instant at,
    Place text,
    Place decision) {

  static Member of(StoryMember member, Place decision) {
    return new Member(
        member.article(),
        member.revision(),
        member.language().intern(),
        member.story(),
        member.sequence(),
        member.at(),
        new Place(member.partition(), member.offset()),
        decision);
  }

  Member decidedAt(Place place) {
    return new Member(article, revision, language, story, sequence, at, text, place);
  }
}
