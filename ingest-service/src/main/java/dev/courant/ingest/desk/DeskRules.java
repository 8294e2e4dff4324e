package dev.courant.ingest.desk;

import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.page.Pages;
import dev.courant.model.ArticleState;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all desks have in common.
 *
 * @param perHost looks at pages of one host at once
 */
public record DeskRules(
    Pages pages,
    SightingIntake sightings,
    ArticleIntake articles,
    int perHost,
    int articlesPerTransaction) {
  private static final Logger log = LoggerFactory.getLogger(DeskRules.class);

  /** A desk that goes on from what is remembered. */
  public Desk desk(int partition, Remembered remembered, DeskLog deskLog, Owners owners) {
    return new Desk(partition, this, new ArticleMemory(remembered), deskLog, owners);
  }

  /** A page on which we stumble is one that cannot be had, so that the feed's words stand in. */
  PageReading read(ArticleState article) {
    try {
      return pages.read(URI.create(article.url()));
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.error("The page of {} cannot be read", article.id(), e);
      return new PageReading.Unavailable("cannot be read: " + e, null);
    }
  }
}
