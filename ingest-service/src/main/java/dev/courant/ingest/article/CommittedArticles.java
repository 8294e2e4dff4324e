package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import java.time.Instant;
import java.util.List;

/**
 * The articles of a partition, changed only after the change was committed. One writer at a time.
 */
final class CommittedArticles {
  private final DueArticles articles;
  private final ArticleLog log;
  private volatile long position;

  CommittedArticles(RestoredArticles restored, ArticleLog log) {
    this.articles = new DueArticles(restored.articles());
    this.log = log;
    this.position = restored.position();
  }

  DueArticles all() {
    return articles;
  }

  /** The next sighting to be taken in. */
  long position() {
    return position;
  }

  /** False if another instance owns the partition; nothing was taken in then. */
  boolean takeIn(SightingWork.Decision decision, List<RejectedRecord> rejected, long next) {
    boolean written =
        log.write(
            new ArticleRecords(
                List.of(), decision.states(), decision.handed(), List.of(), rejected, next));
    if (written) {
      decision.states().forEach(articles::put);
      position = next;
    }
    return written;
  }

  /** False if another instance owns the partition; nothing was published then. */
  boolean publish(PageDecisions decisions) {
    boolean written =
        log.write(
            new ArticleRecords(
                decisions.revisions(),
                decisions.states(),
                decisions.handed(),
                List.of(),
                List.of(),
                position));
    if (written) {
      decisions.states().forEach(articles::put);
    }
    return written;
  }

  /** Forgets up to {@code most} articles that no feed has shown since; false if none are left. */
  boolean forget(Instant notSeenSince, int most) {
    List<ArticleId> old = articles.notSeenSince(notSeenSince, most);
    if (old.isEmpty()
        || !log.write(
            new ArticleRecords(List.of(), List.of(), List.of(), old, List.of(), position))) {
      return false;
    }
    old.forEach(articles::remove);
    return true;
  }
}
