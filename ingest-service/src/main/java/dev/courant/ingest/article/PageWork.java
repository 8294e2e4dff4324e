package dev.courant.ingest.article;

import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.page.Pages;
import dev.courant.model.ArticleState;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages and decides what follows from them. */
final class PageWork {
  private static final Logger log = LoggerFactory.getLogger(PageWork.class);

  private final Pages pages;
  private final ArticleIntake intake;

  PageWork(Pages pages, ArticleIntake intake) {
    this.pages = pages;
    this.intake = intake;
  }

  /** An unexpected failure counts as an unavailable page, so that the feed's text stands in. */
  PageReading read(ArticleState article) {
    try {
      return pages.read(URI.create(article.url()));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      if (Thread.currentThread().isInterrupted() && e instanceof RuntimeException stopped) {
        throw stopped;
      }
      log.error("The page of {} cannot be read", article.id(), e);
      return new PageReading.Unavailable("cannot be read: " + e, null);
    }
  }

  /** The revision that follows from a page, if any. */
  IntakeResult decide(ArticleState article, PageReading page) {
    return intake.take(article, page);
  }
}
