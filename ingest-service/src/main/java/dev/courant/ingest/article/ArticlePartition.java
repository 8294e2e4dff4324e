package dev.courant.ingest.article;

import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

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
  private final WriteLimits limits;
  private final HostLimits hosts;
  private final Queue<Checked> checked = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  private record Checked(ArticleState article, PageReading page) {}

  /**
   * Limits of a partition.
   *
   * @param perHost pages of one host that are checked at once
   * @param perTransaction articles that are written at once
   */
  record WriteLimits(int perHost, int perTransaction) {}

  ArticlePartition(
      int number,
      CommittedArticles articles,
      SightingWork sightings,
      PageWork pages,
      WriteLimits limits) {
    this.number = number;
    this.articles = articles;
    this.sightings = sightings;
    this.pages = pages;
    this.limits = limits;
    this.hosts = new HostLimits(limits.perHost());
  }

  /** The number of the partition. */
  public int number() {
    return number;
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
   * Takes sightings in.
   *
   * @param rejected records between them that are no sightings
   * @param next position behind the last of them
   * @return false if another instance owns the partition; nothing was taken in then
   */
  boolean take(List<Sighting> seen, List<RejectedRecord> rejected, long next) {
    boolean taken;
    writing.lock();
    try {
      taken = articles.takeIn(sightings.decide(seen, articles.all()), rejected, next);
    } finally {
      writing.unlock();
    }
    writeChecked();
    return taken;
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

  /** Whether results wait and nobody writes them: the last writer failed. */
  boolean isLeftUnwritten() {
    return !checked.isEmpty() && !writing.isLocked();
  }

  /** Writes the results of checks, unless somebody is doing so and will see these too. */
  void writeChecked() {
    while (!checked.isEmpty() && writing.tryLock()) {
      try {
        List<Checked> batch = nextBatch();
        try {
          publish(batch);
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

  private void publish(List<Checked> batch) {
    List<ArticleIngested> revisions = new ArrayList<>();
    List<ArticleState> states = new ArrayList<>();
    for (Checked one : batch) {
      // If a feed reported a change while the page was fetched, the page is fetched again: it may
      // have changed after it was read.
      if (one.article().equals(articles.all().find(one.article().id()))) {
        IntakeResult result = pages.decide(one.article(), one.page());
        states.add(result.state());
        if (result instanceof IntakeResult.Revised revised) {
          revisions.add(revised.article());
        }
      }
    }
    if (!states.isEmpty()) {
      articles.publish(revisions, states);
    }
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
