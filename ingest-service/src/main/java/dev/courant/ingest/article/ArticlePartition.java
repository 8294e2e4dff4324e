package dev.courant.ingest.article;

import dev.courant.ingest.article.CheckedPages.Checked;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The owner of the articles of one partition. Decisions are made one after the other and committed
 * before the next, so that an article is published once, however many feeds show it.
 */
public final class ArticlePartition {
  /** Characters of entries that may wait for a check of their page. */
  private static final long FULL = 4_000_000;

  private final int number;
  private final CommittedArticles articles;
  private final SightingWork sightings;
  private final PageWork pages;
  private final Limits limits;
  private final CheckedPages checkedPages;
  private final HostLimits hosts;
  private final Queue<Checked> checked = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * Limits of a partition, and where it counts.
   *
   * @param perHost pages of one host that are checked at once
   * @param perTransaction articles that are written at once
   */
  record Limits(int perHost, int perTransaction, ArticleFigures figures) {}

  ArticlePartition(
      int number,
      CommittedArticles articles,
      SightingWork sightings,
      PageWork pages,
      Limits limits) {
    this.number = number;
    this.articles = articles;
    this.sightings = sightings;
    this.pages = pages;
    this.limits = limits;
    this.checkedPages = new CheckedPages(articles, pages, limits.figures());
    this.hosts = new HostLimits(limits.perHost());
  }

  /** The number of the partition. */
  public int number() {
    return number;
  }

  /** The article with that id, as it was committed; null if this partition has none. */
  public @Nullable ArticleState find(ArticleId id) {
    return articles.all().find(id);
  }

  /** The next sighting to be taken in. */
  long position() {
    return articles.position();
  }

  /** Whether so many entries wait that no further sightings should be read (back-pressure). */
  boolean isFull() {
    return articles.all().backlog() > FULL;
  }

  /**
   * Takes sightings in. Results of checks that come meanwhile are left to the next check, or to who
   * sees that they are {@linkplain #isLeftUnwritten left unwritten}: whoever reads sightings reads
   * those of all partitions, and would write results as long as more come.
   *
   * @return false if another instance owns the partition; nothing was taken in then
   */
  boolean take(SightingBatch batch) {
    writing.lock();
    try {
      SightingWork.Decision decision = sightings.decide(batch.sightings(), articles.all());
      boolean taken = articles.takeIn(decision, batch.rejected(), batch.next());
      if (taken) {
        count(decision, batch.rejected().size());
      }
      return taken;
    } finally {
      writing.unlock();
    }
  }

  private void count(SightingWork.Decision decision, int rejected) {
    ArticleFigures figures = limits.figures();
    figures.sightings("new", decision.appeared());
    figures.sightings("changed", decision.changed());
    figures.sightings("unchanged", decision.unchanged());
    figures.sightings("handed_on", decision.handed().size());
    figures.sightings("rejected", rejected);
  }

  /** Up to {@code most} articles whose page is due; each must be {@linkplain #check checked}. */
  List<ArticleState> due(Instant now, int most) {
    List<ArticleState> wanted = new ArrayList<>();
    Iterator<ArticleState> due = articles.all().due(now);
    while (wanted.size() < most && due.hasNext()) {
      ArticleState article = due.next();
      if (hosts.enter(article)) {
        wanted.add(article);
      }
    }
    return wanted;
  }

  /**
   * Checks the page of an article and writes the result, together with those that others have
   * brought meanwhile.
   *
   * @throws RuntimeException if the log cannot be written to; the article stays due
   */
  void check(ArticleState article) {
    boolean read = false;
    try {
      checked.add(new Checked(article, pages.read(article)));
      read = true;
    } finally {
      if (!read) {
        hosts.leave(article.id());
      }
    }
    writeChecked();
  }

  /** A check exceeded its deadline: counts as an unavailable page. */
  void cut(ArticleState article) {
    checked.add(new Checked(article, new PageReading.Unavailable("exceeded its deadline", null)));
  }

  /** How long the article that is due for the longest waits. */
  Duration oldest(Instant now) {
    Iterator<ArticleState> due = articles.all().due(now);
    Instant next = due.hasNext() ? due.next().checks().next() : null;
    return next == null ? Duration.ZERO : Duration.between(next, now);
  }

  /** Whether results wait and nobody writes them: the last writer failed. */
  boolean isLeftUnwritten() {
    return !checked.isEmpty() && !writing.isLocked();
  }

  /**
   * Writes the results of checks, as many as one transaction takes, unless somebody writes. The
   * rest is left to the next writer: a check that wrote for all others could exceed its own
   * deadline and lose the results that it holds.
   */
  void writeChecked() {
    if (!checked.isEmpty() && writing.tryLock()) {
      try {
        List<Checked> batch = nextBatch();
        try {
          checkedPages.publish(batch);
        } finally {
          batch.forEach(one -> hosts.leave(one.article().id()));
        }
      } finally {
        writing.unlock();
      }
    }
  }

  private List<Checked> nextBatch() {
    List<Checked> batch = new ArrayList<>();
    Checked one = checked.poll();
    while (one != null) {
      batch.add(one);
      one = batch.size() < limits.perTransaction() ? checked.poll() : null;
    }
    return batch;
  }

  /** Forgets the articles that no feed has shown since then. */
  void forget(Instant notSeenSince) {
    boolean more = true;
    while (more) {
      writing.lock();
      try {
        more = articles.forget(notSeenSince, limits.perTransaction());
      } finally {
        writing.unlock();
      }
      writeChecked();
    }
  }
}
