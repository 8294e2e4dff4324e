package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.EntryText;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The articles of a partition in the order in which their pages are due to be checked. */
final class DueArticles {
  /** Beside its text, in characters. */
  private static final int COST_OF_AN_ENTRY = 1000;

  private final Map<ArticleId, ArticleState> articles = new ConcurrentHashMap<>();
  private final NavigableSet<Due> due = new ConcurrentSkipListSet<>();
  private final AtomicLong backlog = new AtomicLong();
  private final ArticleIndex index = new ArticleIndex();

  DueArticles(Collection<ArticleState> restored) {
    restored.forEach(this::put);
  }

  @Nullable ArticleState find(ArticleId id) {
    return articles.get(id);
  }

  void put(ArticleState state) {
    unlist(articles.put(state.id(), state));
    Instant next = state.checks().next();
    if (next != null) {
      due.add(new Due(next, state));
    }
    index.add(state);
    backlog.addAndGet(cost(state.entry()));
  }

  void remove(ArticleId id) {
    unlist(articles.remove(id));
  }

  private void unlist(@Nullable ArticleState before) {
    if (before != null) {
      index.remove(before);
      Instant next = before.checks().next();
      if (next != null) {
        due.remove(new Due(next, before));
      }
      backlog.addAndGet(-cost(before.entry()));
    }
  }

  /** The article that was found at an address beside its own, or null. */
  @Nullable ArticleId at(String alias) {
    return index.at(alias);
  }

  /** The articles whose pages showed a text when they were last looked at. */
  Set<ArticleId> showing(String digest) {
    return index.showing(digest);
  }

  /**
   * The articles of a host that were published from their pages, newest first; a bounded number.
   */
  List<ArticleId> newest(String host) {
    return index.newest(host);
  }

  /** The articles that are due, the longest due first. */
  Iterator<ArticleState> due(Instant now) {
    return due.stream().takeWhile(one -> !one.at().isAfter(now)).map(Due::article).iterator();
  }

  /** Up to {@code most} that no feed has shown since then and whose page is not to be checked. */
  List<ArticleId> notSeenSince(Instant time, int most) {
    return articles.values().stream()
        .filter(article -> article.checks().next() == null && article.lastSeen().isBefore(time))
        .limit(most)
        .map(ArticleState::id)
        .toList();
  }

  /** The entries that wait for a check of their page, in characters. */
  long backlog() {
    return backlog.get();
  }

  private static long cost(@Nullable EntryText entry) {
    return entry == null ? 0 : COST_OF_AN_ENTRY + entry.text().length();
  }

  private record Due(Instant at, ArticleState article) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(due -> due.article().id().value());

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }
}
