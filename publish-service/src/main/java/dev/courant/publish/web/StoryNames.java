package dev.courant.publish.web;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.api.StoryLookup;
import dev.courant.publish.store.StoreUnavailableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names the story that an article is in, where others tell it too. */
@Component
final class StoryNames {
  private final StoryLookup lookup;
  private final StoryCards cards;

  StoryNames(StoryLookup lookup, StoryCards cards) {
    this.lookup = lookup;
    this.cards = cards;
  }

  /** By an article's address its story; articles that only one outlet tells lack. */
  Mono<Map<String, StoryCardView>> of(Collection<ArticleId> articles) {
    return lookup
        .toldByMore(articles)
        .onErrorResume(StoreUnavailableException.class, _ -> Mono.just(List.of()))
        .map(this::byArticle);
  }

  private Map<String, StoryCardView> byArticle(List<StoryTold> stories) {
    Map<String, StoryCardView> byArticle = new HashMap<>();
    for (StoryTold story : stories) {
      StoryCardView card = cards.view(story);
      story.articles().forEach(article -> byArticle.put(StoryCards.href(article), card));
    }
    return byArticle;
  }
}
