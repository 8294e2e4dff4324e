package dev.courant.ingest.article;

import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.work.TooLargeException;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what checks of pages found. One at a time. */
final class CheckedPages {
  private static final Logger log = LoggerFactory.getLogger(CheckedPages.class);

  private final CommittedArticles articles;
  private final PageWork pages;
  private final ArticleFigures figures;

  CheckedPages(CommittedArticles articles, PageWork pages, ArticleFigures figures) {
    this.articles = articles;
    this.pages = pages;
    this.figures = figures;
  }

  /** A page as it was when the article was in that state. */
  record Checked(ArticleState article, PageReading page) {}

  /**
   * Publishes in one transaction; if one of the articles is too large, each in its own.
   *
   * @throws UnwrittenException if Kafka cannot be written to
   */
  void publish(List<Checked> batch) {
    List<Checked> current = batch.stream().filter(this::isCurrent).toList();
    figures.pages("discarded", batch.size() - current.size());
    try {
      write(current);
    } catch (TooLargeException e) {
      current.forEach(this::writeAlone);
    } catch (UnwrittenException e) {
      figures.pages("unwritten", current.size());
      throw e;
    }
  }

  /**
   * If a feed reported a change while the page was fetched, the page is fetched again: it may have
   * changed after it was read.
   */
  private boolean isCurrent(Checked one) {
    return one.article().equals(articles.all().find(one.article().id()));
  }

  private void write(List<Checked> batch) {
    List<ArticleIngested> revisions = new ArrayList<>();
    List<ArticleState> states = new ArrayList<>();
    for (Checked one : batch) {
      IntakeResult result = pages.decide(one.article(), one.page());
      states.add(result.state());
      if (result instanceof IntakeResult.Revised revised) {
        revisions.add(revised.article());
      }
    }
    if (batch.isEmpty()) {
      return;
    }
    if (articles.publish(revisions, states)) {
      figures.published(revisions);
      batch.forEach(one -> figures.pages(PageWork.outcome(one.page()), 1));
    } else {
      figures.pages("lost", batch.size());
    }
  }

  private void writeAlone(Checked one) {
    try {
      write(List.of(one));
    } catch (TooLargeException e) {
      log.warn("{} is too large to be written and is left out", one.article().id(), e);
      articles.publish(List.of(), List.of(PageWork.givenUp(one.article())));
      figures.pages("too_large", 1);
    }
  }
}
