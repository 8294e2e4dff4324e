package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.Change;
import dev.courant.testkit.newsroom.NewsroomArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article as it went in.
 *
 * @param revisions how many it has by now, the withdrawal included
 * @param withdrawn whether the last of them is a withdrawal
 * @param title of the last wording, or null where it does not matter
 */
public record Produced(ArticleId id, int revisions, boolean withdrawn, @Nullable String title) {
  /** What a newsroom published; each of its wordings must have been read before the next came. */
  public static Produced of(NewsroomArticle article) {
    int revisions = article.revision() + (article.withdrawn() ? 1 : 0);
    return new Produced(article.id(), revisions, article.withdrawn(), article.title());
  }

  /** What a revision must be. */
  Change changeAt(int revision) {
    if (revision == 1) {
      return Change.CREATED;
    }
    return withdrawn && revision == revisions ? Change.RETRACTED : Change.UPDATED;
  }
}
