package dev.courant.publish.syndication;

import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ListingRequest;
import dev.courant.publish.api.StoryFilter;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleStore;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** The articles of a feed: those that the API lists for the same parameters, newest first. */
@Component
final class FeedArticles {
  private static final int MOST_REMOVED = 20;
  private static final int MOST_WORDS = 200;

  private final ArticleStore store;
  private final ObjectProvider<ArticleSearch> search;
  private final StoryFilter filter;
  private final Withdrawals withdrawals;
  private final Clock clock;

  FeedArticles(
      ArticleStore store,
      ObjectProvider<ArticleSearch> search,
      StoryFilter filter,
      Withdrawals withdrawals,
      Clock clock) {
    this.store = store;
    this.search = search;
    this.filter = filter;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  /**
   * A page of a feed.
   *
   * @param removed what was withdrawn not long ago; on the first page alone
   */
  record Listed(ArticlePage page, List<FeedItem> removed) {}

  /** Fails as the API does for the same parameters. */
  Mono<Listed> list(MultiValueMap<String, String> parameters) {
    return filter
        .request(parameters)
        .flatMap(asked -> {
          String words = words(parameters);
          boolean first = asked.after() == null && words.isEmpty();
          return page(asked, words)
              .map(page -> new Listed(page, first ? removed(asked) : List.of()));
        });
  }

  private Mono<ArticlePage> page(ListingRequest asked, String words) {
    if (words.isEmpty()) {
      return store.list(asked.query(), asked.after(), asked.limit());
    }
    ArticleSearch index = search.getIfAvailable();
    if (index == null) {
      return Mono.error(new BadParameterException("q", "This newswire has no search."));
    }
    return index
        .search(words, asked.query(), asked.after(), asked.limit())
        .map(ArticleSearch.Found::page);
  }

  private List<FeedItem> removed(ListingRequest asked) {
    return withdrawals
        .matching(asked.query(), clock.instant().minus(WithdrawalsFollower.KEPT), MOST_REMOVED)
        .stream()
        .map(FeedItem::withdrawn)
        .toList();
  }

  private static String words(MultiValueMap<String, String> parameters) {
    String words = parameters.getFirst("q");
    if (words != null && words.length() > MOST_WORDS) {
      throw new BadParameterException("q", "Give at most %d characters.".formatted(MOST_WORDS));
    }
    return words == null ? "" : words.strip();
  }
}
