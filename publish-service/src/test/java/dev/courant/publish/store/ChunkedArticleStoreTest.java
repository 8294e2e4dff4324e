package dev.courant.publish.store;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

final class ChunkedArticleStoreTest {
  private final SlowStore slow = new SlowStore();
  private final ChunkedArticleStore store = new ChunkedArticleStore(slow);
  private final List<ArticleSummarized> articles =
      IntStream.range(0, 200).mapToObj(i -> harbour("n" + i)).toList();

  @Test
  void beginsSmallAndSavesInOneOnceTheStoreWasFastEnough() {
    store.save(articles).block();
    assertThat(slow.asked).containsExactly(16, 32, 64, 88);
    slow.asked.clear();
    store.save(articles).block();
    store.save(articles).block();
    assertThat(slow.asked.getLast()).isEqualTo(200);
  }

  @Test
  void savesEveryArticleOnceInSmallerChunksWhereTheStoreIsTooSlow() {
    store.save(articles).block();
    store.save(articles).block();
    slow.most = 30;
    slow.asked.clear();
    slow.saved.clear();
    SaveResult result = store.save(articles).block();
    assertThat(slow.asked.getFirst()).isEqualTo(200);
    assertThat(slow.asked.subList(1, slow.asked.size())).allMatch(size -> size <= 60);
    assertThat(slow.saved).hasSize(200);
    assertThat(result).isEqualTo(new SaveResult(Set.of(), Map.of()));
  }

  @Test
  void remembersWhatTheStoreCouldTakeAndTriesMoreLater() {
    slow.most = 30;
    store.save(articles).block();
    slow.most = 1_000;
    slow.asked.clear();
    store.save(articles).block();
    assertThat(slow.asked.getFirst()).isLessThan(100);
    for (int i = 0; i < 5; i++) {
      store.save(articles).block();
    }
    assertThat(slow.asked.getLast()).isEqualTo(200);
  }

  @Test
  void givesUpOnAStoreThatTakesNothing() {
    slow.most = 0;
    assertThatThrownBy(() -> store.save(articles).block())
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(slow.asked).hasSizeLessThanOrEqualTo(4);
  }

  /** Times out, at once, on more articles than it can take. */
  private static final class SlowStore implements ArticleStore {
    private final List<Integer> asked = new ArrayList<>();
    private final Set<ArticleId> saved = new HashSet<>();
    private int most = Integer.MAX_VALUE;

    @Override
    public Mono<SaveResult> save(Collection<ArticleSummarized> chunk) {
      return Mono.defer(() -> {
        asked.add(chunk.size());
        if (chunk.size() > most) {
          return Mono.error(new StoreUnavailableException(new TimeoutException("scripted")));
        }
        chunk.forEach(article -> saved.add(article.id()));
        return Mono.just(new SaveResult(Set.of(), Map.of()));
      });
    }

    @Override
    public Mono<ArticleSummarized> find(ArticleId id) {
      return Mono.empty();
    }

    @Override
    public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
      return Mono.empty();
    }

    @Override
    public Mono<List<Tally>> tally() {
      return Mono.empty();
    }
  }
}
