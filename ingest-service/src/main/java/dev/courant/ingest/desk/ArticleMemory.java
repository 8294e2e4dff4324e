package dev.courant.ingest.desk;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one desk, in the order in which they are due. One thread changes it at a time.
 */
final class ArticleMemory {
  /** Beside its text, in characters. */
  private static final int COST_OF_AN_ENTRY = 1000;

  private final Map<ArticleId, ArticleState> articles = new ConcurrentHashMap<>();
  private final NavigableSet<Due> due = new ConcurrentSkipListSet<>();
  private final AtomicLong backlog = new AtomicLong();
  private volatile long position;

  ArticleMemory(Remembered remembered) {
    remembered.articles().forEach(this::put);
    position = remembered.position();
  }

  /** The next sighting to be taken in. */
  long position() {
    return position;
  }

  void position(long next) {
    position = next;
  }

  @Nullable ArticleState find(ArticleId id) {
    return articles.get(id);
  }

  void put(ArticleState state) {
    unlist(articles.put(state.id(), state));
    Instant next = state.looks().next();
    if (next != null) {
      due.add(new Due(next, state));
    }
    backlog.addAndGet(cost(state.told()));
  }

  void remove(ArticleId id) {
    unlist(articles.remove(id));
  }

  private void unlist(@Nullable ArticleState before) {
    if (before != null) {
      Instant next = before.looks().next();
      if (next != null) {
        due.remove(new Due(next, before));
      }
      backlog.addAndGet(-cost(before.told()));
    }
  }

  /** What is due by then, the longest due first. */
  Iterator<ArticleState> due(Instant now) {
    return due.stream().takeWhile(one -> !one.at().isAfter(now)).map(Due::article).iterator();
  }

  /** Up to {@code most} that no feed has shown since then and nothing is to be done for. */
  List<ArticleId> notSeenSince(Instant time, int most) {
    return articles.values().stream()
        .filter(article -> article.looks().next() == null && article.lastSeen().isBefore(time))
        .limit(most)
        .map(ArticleState::id)
        .toList();
  }

  /** How much of what feeds told waits to be looked into, in characters. */
  long backlog() {
    return backlog.get();
  }

  private static long cost(@Nullable Told told) {
    return told == null ? 0 : COST_OF_AN_ENTRY + told.text().length();
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
