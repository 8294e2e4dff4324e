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
 * @param partition of the article's newest record on {@code courant.articles.summarized}
 * @param offset of that record; -1 where it is not known. A later edition of the revision changes
 *     the two and nothing else
 * @param outlet id of the outlet, since two reports of one outlet need more to be one story; null
 *     where it is not known, as in decisions of earlier versions
 */
public record StoryMember(
    ArticleId article,
    int revision,
    String language,
    @Nullable StoryId story,
    long sequence,
    Evidence why,
    Features features,
    Instant at,
    int partition,
    long offset,
    @Nullable String outlet) {

  /** A decision about an article whose record is not known. */
  public StoryMember(
      ArticleId article,
      int revision,
      String language,
      @Nullable StoryId story,
      long sequence,
      Evidence why,
      Features features,
      Instant at) {
    this(article, revision, language, story, sequence, why, features, at, -1, -1, null);
  }

  /** The same decision, with the outlet of the article. */
  public StoryMember by(@Nullable String articleOutlet) {
    return new StoryMember(
        article,
        revision,
        language,
        story,
        sequence,
        why,
        features,
        at,
        partition,
        offset,
        articleOutlet);
  }

  /** The same decision, with where the article's newest record stands. */
  public StoryMember recordedAt(int recordPartition, long recordOffset) {
    return new StoryMember(
        article,
        revision,
        language,
        story,
        sequence,
        why,
        features,
        at,
        recordPartition,
        recordOffset,
        outlet);
  }
}
