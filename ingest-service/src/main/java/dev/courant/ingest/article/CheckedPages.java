package dev.courant.ingest.article;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.work.TooLargeException;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.model.ArticleState;
import dev.courant.model.GateDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    try {
      write(batch);
    } catch (TooLargeException e) {
      batch.forEach(this::writeAlone);
    } catch (UnwrittenException e) {
      figures.pages("unwritten", batch.size());
      throw e;
    }
  }

  private void write(List<Checked> batch) {
    PendingArticles pending = new PendingArticles(articles.all());
    PageTaking taking = new PageTaking(pages, pending);
    List<Checked> current = new ArrayList<>();
    for (Checked one : batch) {
      if (isCurrent(one, pending)) {
        taking.take(one.article(), one.page());
        current.add(one);
      }
    }
    PageDecisions decisions = pending.decisions();
    if (current.isEmpty() || articles.publish(decisions)) {
      figures.pages("discarded", batch.size() - current.size());
      figures.published(decisions.revisions());
      current.forEach(one -> count(one, pending.find(one.article().id())));
    } else {
      figures.pages("lost", batch.size());
    }
  }

  /**
   * If a feed reported a change while the page was fetched, the page is fetched again: it may have
   * changed after it was read.
   */
  private static boolean isCurrent(Checked one, PendingArticles pending) {
    return one.article().equals(pending.find(one.article().id()));
  }

  private void count(Checked one, @Nullable ArticleState now) {
    figures.pages(PageWork.outcome(one.page()), 1);
    GateDecision gate = now == null ? null : now.gate();
    if (gate != null && one.page() instanceof PageReading.Read) {
      figures.gate(gate);
    }
    if (now != null && now.mergedInto() != null) {
      figures.merged();
    }
  }

  private void writeAlone(Checked one) {
    try {
      write(List.of(one));
    } catch (TooLargeException e) {
      log.warn("{} is too large to be written and is left out", one.article().id(), e);
      articles.publish(PageDecisions.of(PageWork.givenUp(one.article())));
      figures.pages("too_large", 1);
    }
  }
}
