package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Looks for the oldest article, by the time that lists are sorted by. Lists begin with the newest:
 * the span of time that it lies in is halved until what is left of it fits on a page.
 */
final class OldestArticle {
  private static final int PAGE = 20;
  private static final Duration SPAN = Duration.ofDays(4000L * 365);

  /** Halves the span down to milliseconds, the unit of the lists. */
  private static final int MOST_STEPS = 48;

  private final ArticleStore store;

  OldestArticle(ArticleStore store) {
    this.store = store;
  }

  /** Empty where there is no article. Of articles of one millisecond it may be any. */
  Mono<ArticlePublished> find() {
    return store
        .list(ArticleQuery.ALL, null, PAGE)
        .filter(page -> !page.items().isEmpty())
        .flatMap(page -> {
          Instant newest = Listing.timeOf(page.items().getFirst());
          return within(newest.minus(SPAN), newest, page, MOST_STEPS);
        });
  }

  /**
   * The oldest between two times.
   *
   * @param found the articles up to the later one, as far as they fit on a page
   */
  private Mono<ArticlePublished> within(Instant since, Instant until, ArticlePage found, int left) {
    if (found.next() == null || left == 0) {
      return Mono.just(found.items().getLast());
    }
    Instant middle = since.plusMillis(since.until(until).toMillis() / 2);
    return store
        .list(new ArticleQuery(List.of(), null, middle), null, PAGE)
        .flatMap(older ->
            older.items().isEmpty()
                ? within(middle, until, found, left - 1)
                : within(since, middle, older, left - 1));
  }
}
