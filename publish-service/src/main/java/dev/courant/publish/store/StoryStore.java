package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One document per story, at its highest revision and edition, and which story each article is in.
 * It may lag behind the {@link ArticleStore}, and hold members that are withdrawn there: whoever
 * shows a story leaves them out. Every method fails with {@link StoreUnavailableException} where
 * the store cannot be reached; trying again may help.
 */
public interface StoryStore {
  /**
   * Stores each story and membership unless the store has it as it is or newer ({@link
   * StoryNewness}); repeating it changes nothing.
   *
   * @return by the id of a story what the store can never take, and why
   */
  Mono<Map<StoryId, String>> save(StoryBatch batch);

  /** The story at its highest revision, merged or ended or not; empty where it is unknown. */
  Mono<StoryTold> find(StoryId id);

  /**
   * The stories that a query asks for, in its order.
   *
   * @param after the list goes on behind it; null for its start
   * @param limit of the items, at least 1
   */
  Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit);

  /** The articles that are in a story, withdrawn ones left out; at most so many, in any order. */
  Mono<List<ArticleId>> membersOf(StoryId story, int limit);

  /** The story that each of these articles is in; those in none, or not decided about, lack. */
  Mono<Map<ArticleId, StoryId>> storiesOf(Collection<ArticleId> articles);
}
