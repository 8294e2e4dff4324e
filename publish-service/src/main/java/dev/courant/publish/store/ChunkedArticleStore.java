package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Saves in chunks that take about a second each, so that a slow store makes publishing slow and
 * does not stop it: a chunk that takes longer, or times out, makes the next ones smaller, one that
 * takes less makes them larger. What is saved is not saved again when a later chunk fails.
 */
public final class ChunkedArticleStore implements ArticleStore {
  private static final Logger log = LoggerFactory.getLogger(ChunkedArticleStore.class);
  private static final int LARGEST = 500;

  /** Small, since what a slow store was asked for too much costs its time though it is given up. */
  private static final int FIRST = 16;

  private static final int RETRIES = 3;
  private static final Duration TOO_LONG = Duration.ofSeconds(1);
  private static final Duration SHORT = Duration.ofMillis(250);

  private final ArticleStore store;
  private final AtomicInteger size = new AtomicInteger(FIRST);

  /** Saves to a store in chunks. */
  public ChunkedArticleStore(ArticleStore store) {
    this.store = store;
  }

  /** A save under way: its first articles are done. */
  private record Saving(List<ArticleSummarized> articles, int done, SaveResult result) {
    List<ArticleSummarized> chunk(int size) {
      return articles.subList(done, Math.min(done + size, articles.size()));
    }

    Saving with(List<ArticleSummarized> chunk, SaveResult more) {
      return new Saving(articles, done + chunk.size(), result.and(more));
    }
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> articles) {
    Saving start = new Saving(List.copyOf(articles), 0, new SaveResult(Set.of(), Map.of()));
    return Mono.just(start)
        .expand(saving ->
            saving.done() == saving.articles().size() ? Mono.empty() : next(saving, RETRIES))
        .last()
        .map(Saving::result);
  }

  private Mono<Saving> next(Saving saving, int retries) {
    List<ArticleSummarized> chunk = saving.chunk(size.get());
    return store
        .save(chunk)
        .elapsed()
        .doOnNext(timed -> took(timed, chunk.size()))
        .map(timed -> saving.with(chunk, timed.getT2()))
        .onErrorResume(
            ChunkedArticleStore::isTimeout,
            e -> {
              shrink(chunk.size());
              return retries > 0 && chunk.size() > 1 ? next(saving, retries - 1) : Mono.error(e);
            });
  }

  private static boolean isTimeout(Throwable e) {
    return e instanceof StoreUnavailableException && e.getCause() instanceof TimeoutException;
  }

  private void took(Tuple2<Long, SaveResult> timed, int saved) {
    if (timed.getT1() > TOO_LONG.toMillis()) {
      size.set(Math.max(1, saved / 2));
    } else if (timed.getT1() < SHORT.toMillis() && saved >= size.get()) {
      size.updateAndGet(now -> Math.min(LARGEST, now * 2));
    }
  }

  private void shrink(int failed) {
    int smaller = Math.max(1, failed / 8);
    size.set(smaller);
    log.warn("The store did not save {} articles in time; now {} at a time", failed, smaller);
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return store.find(id);
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    return store.list(query, after, limit);
  }

  @Override
  public Mono<List<Tally>> tally() {
    return store.tally();
  }
}
