package dev.courant.publish.api;

import dev.courant.publish.store.Arrival;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * Lists articles as parameters ask for them: from the store, or where there are words the search.
 */
@Component
@EnableConfigurationProperties(ApiSettings.class)
public final class ArticleLists {
  private final ArticleStore store;
  private final StoryFilter stories;
  private final ObjectProvider<ArticleSearch> search;
  private final ApiSettings settings;
  private final Clock clock;

  ArticleLists(
      ArticleStore store,
      StoryFilter stories,
      ObjectProvider<ArticleSearch> search,
      ApiSettings settings,
      Clock clock) {
    this.store = store;
    this.stories = stories;
    this.search = search;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A page of articles.
   *
   * @param found what the search says of it; null without words
   * @param asOf the time up to which a list of changes is complete; null for other lists
   */
  public record Listed(
      ListingRequest asked,
      ArticlePage page,
      ArticleSearch.@Nullable Found found,
      @Nullable Instant asOf) {
    /** What may have been meant by words of which one stands in no article. */
    public List<String> suggestions() {
      return found == null
          ? List.of()
          : found.suggestions().stream().filter(ArticleFilter::isSearchable).toList();
    }
  }

  /** The page that parameters ask for. Fails with {@link BadParameterException}. */
  public Mono<Listed> list(MultiValueMap<String, String> parameters) {
    return stories.request(parameters).flatMap(this::list);
  }

  /** The page that a request asks for, without regard to {@code story}. */
  public Mono<Listed> list(ListingRequest request) {
    if (!request.isOfChanges()) {
      return found(request, null);
    }
    // What is saved side by side is seen in any order: the last moments are held back.
    Instant asOf = clock.instant().minus(settings.settling()).truncatedTo(ChronoUnit.SECONDS);
    ArticleQuery query = request.query();
    Arrival settled = new Arrival(query.arrival().since(), asOf, query.arrival().withdrawn());
    return found(request.with(query.arriving(settled)), asOf);
  }

  private Mono<Listed> found(ListingRequest asked, @Nullable Instant asOf) {
    String words = asked.filter().words();
    if (words.isEmpty()) {
      return store
          .list(asked.query(), asked.after(), asked.limit())
          .map(page -> new Listed(asked, page, null, asOf));
    }
    ArticleSearch index = search.getIfAvailable();
    if (index == null) {
      return Mono.error(new BadParameterException("q", "This newswire has no search."));
    }
    return index
        .search(words, asked.query(), asked.after(), asked.limit())
        .map(found -> new Listed(asked, found.page(), found, asOf));
  }
}
