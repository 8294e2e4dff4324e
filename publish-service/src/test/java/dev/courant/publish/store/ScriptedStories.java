package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.SampleStories.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The in-memory store of stories, which can be told to fail. */
public final class ScriptedStories implements StoryStore {
  private final InMemoryStoryStore store = new InMemoryStoryStore();
  private volatile boolean failing;

  public void fail() {
    failing = true;
  }

  public void tell(Sample sample) {
    store.save(StoryBatch.of(List.of(sample.told()), sample.decisions(1))).block();
  }

  public void tell(StoryTold story) {
    store.save(StoryBatch.of(List.of(story), List.of())).block();
  }

  @Override
  public Mono<Map<StoryId, String>> save(StoryBatch batch) {
    return guarded(store.save(batch));
  }

  @Override
  public Mono<StoryTold> find(StoryId id) {
    return guarded(store.find(id));
  }

  @Override
  public Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    return guarded(store.list(query, after, limit));
  }

  @Override
  public Mono<List<ArticleId>> membersOf(StoryId story, int limit) {
    return guarded(store.membersOf(story, limit));
  }

  @Override
  public Mono<Map<ArticleId, StoryId>> storiesOf(Collection<ArticleId> articles) {
    return guarded(store.storiesOf(articles));
  }

  private <T> Mono<T> guarded(Mono<T> answer) {
    return Mono.defer(() ->
        failing
            ? Mono.error(new StoreUnavailableException(new IllegalStateException("scripted")))
            : answer);
  }
}
