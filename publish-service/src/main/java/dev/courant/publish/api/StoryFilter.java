package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.publish.store.StoryStore;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** The parameter {@code story} of lists of articles, and which story an article is in. */
@Component
public final class StoryFilter {
  private final StoryLookup lookup;
  private final StoryStore store;

  StoryFilter(StoryLookup lookup, StoryStore store) {
    this.lookup = lookup;
    this.store = store;
  }

  /**
   * A {@link ListingRequest} that asks for a story's articles alone if the parameters name one; an
   * unknown story has none. Fails with {@link BadParameterException}.
   */
  public Mono<ListingRequest> request(MultiValueMap<String, String> parameters) {
    return Mono.fromSupplier(() -> ListingRequest.of(parameters))
        .flatMap(asked -> {
          StoryId story = asked.filter().story();
          return story == null ? Mono.just(asked) : lookup.members(story).map(asked::among);
        });
  }

  /** The story that an article is in; empty where it is in none, or that cannot be told now. */
  Mono<StoryId> storyOf(ArticleId article) {
    return store
        .storiesOf(List.of(article))
        .mapNotNull(stories -> stories.get(article))
        .onErrorResume(StoreUnavailableException.class, _ -> Mono.empty());
  }
}
