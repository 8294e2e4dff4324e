package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.publish.store.StoryBatch.Membership;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The stories in the memory of this process. */
final class InMemoryStoryStore implements StoryStore, StoryProgress {
  private final Map<StoryId, StoryTold> stories = new ConcurrentHashMap<>();
  private final Map<ArticleId, Membership> members = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable StoryLogPosition> position = new AtomicReference<>();

  @Override
  public Mono<Map<StoryId, String>> save(StoryBatch batch) {
    return Mono.fromSupplier(() -> {
      batch.stories().forEach(story -> stories.merge(story.id(), story, this::newer));
      batch
          .members()
          .forEach(member ->
              members.merge(member.article(), member, (a, b) -> b.newness() > a.newness() ? b : a));
      return Map.of();
    });
  }

  private StoryTold newer(StoryTold known, StoryTold coming) {
    return StoryNewness.number(coming) > StoryNewness.number(known) ? coming : known;
  }

  @Override
  public Mono<StoryTold> find(StoryId id) {
    return Mono.defer(() -> Mono.justOrEmpty(stories.get(id)));
  }

  @Override
  public Mono<StoryPage> list(StoryQuery query, @Nullable StoryPosition after, int limit) {
    return Mono.fromSupplier(() -> {
      List<StoryTold> all =
          stories.values().stream()
              .filter(story -> query.matches(story.id(), StoryListing.of(story)))
              .toList();
      List<StoryTold> found =
          all.stream()
              .filter(s -> after == null || order(at(query, s), after) > 0)
              .sorted((a, b) -> order(at(query, a), at(query, b)))
              .limit(limit + 1L)
              .toList();
      return StoryPage.of(all.size(), found, query.order(), limit);
    });
  }

  private static StoryPosition at(StoryQuery query, StoryTold story) {
    return StoryPosition.of(query.order(), story.id(), StoryListing.of(story));
  }

  private static int order(StoryPosition one, StoryPosition other) {
    return StoryPosition.LIST_ORDER.compare(one, other);
  }

  @Override
  public Mono<List<ArticleId>> membersOf(StoryId story, int limit) {
    return Mono.fromSupplier(() ->
        members.values().stream()
            .filter(member -> story.equals(member.story()))
            .limit(limit)
            .map(Membership::article)
            .toList());
  }

  @Override
  public Mono<Map<ArticleId, StoryId>> storiesOf(Collection<ArticleId> articles) {
    return Mono.fromSupplier(() -> {
      Map<ArticleId, StoryId> found = new HashMap<>();
      articles.stream()
          .map(members::get)
          .filter(Objects::nonNull)
          .filter(member -> member.story() != null)
          .forEach(member -> found.put(member.article(), Objects.requireNonNull(member.story())));
      return found;
    });
  }

  @Override
  public Mono<StoryLogPosition> state() {
    return Mono.defer(() -> Mono.justOrEmpty(position.get()));
  }

  @Override
  public Mono<StoryLogPosition> begin(String log) {
    return Mono.fromSupplier(() -> {
      stories.clear();
      members.clear();
      StoryLogPosition beginning = StoryLogPosition.beginning(log);
      position.set(beginning);
      return beginning;
    });
  }

  @Override
  public Mono<Void> remember(StoryLogPosition behind) {
    return Mono.fromRunnable(() -> {
      StoryLogPosition before = position.get();
      if (before != null && before.filling().equals(behind.filling())) {
        position.compareAndSet(before, behind);
      }
    });
  }
}
