package dev.courant.publish.publication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ScriptedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoreRebuildTest {
  private final ScriptedStore store = new ScriptedStore();

  @Test
  void fillsAnEmptyStoreWithTheLastRevisionOfEachArticle() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = corrected(first, "Corrigido");
    runUntilComplete(new Log(List.of(second, first, harbour("b"))));
    assertThat(store.get(first.id())).isEqualTo(second);
    assertThat(store.complete()).isTrue();
  }

  @Test
  void doesNotReadTheLogForACompleteStore() {
    runUntilComplete(new Log(List.of(harbour("a"))));
    Log unread = new Log(List.of(harbour("b")));
    runUntilComplete(unread);
    assertThat(unread.readFrom).isEmpty();
  }

  @Test
  void doesNotCallAStoreCompleteWhoseLogBroke() {
    Log broken = new Log(List.of(harbour("a")));
    broken.breaksAtItsEnd = true;
    StoreRebuild rebuild = rebuild(broken);
    assertThatThrownBy(() -> rebuild.run(() -> true)).isInstanceOf(IllegalStateException.class);
    assertThat(store.complete()).isFalse();
    assertThat(rebuild.obstacle()).isPresent();
  }

  @Test
  void waitsForAStoreThatIsAwayWithoutReadingTheLogAgain() {
    Log log = new Log(List.of(harbour("a")));
    log.meanwhile = store::fail;
    StoreRebuild rebuild = rebuild(log);
    int[] rounds = {0};
    rebuild.run(() -> {
      if (rebuild.obstacle().orElse("").contains("scripted") && rounds[0]++ == 3) {
        store.recover();
      }
      return rebuild.obstacle().isPresent();
    });
    assertThat(log.readFrom).hasSize(1);
    assertThat(store.complete()).isTrue();
  }

  @Test
  void fillsAStoreAgainThatSomebodyEmptied() {
    ArticleSummarized article = harbour("a");
    runUntilComplete(new Log(List.of(article)));
    store.clear();
    runUntilComplete(new Log(List.of(article)));
    assertThat(store.get(article.id())).isEqualTo(article);
  }

  @Test
  void beginsAgainWhenTheStoreIsEmptiedWhileItIsFilled() {
    ArticleSummarized article = harbour("a");
    Log log = new Log(List.of(article));
    log.afterwards = store::clear;
    runUntilComplete(log);
    assertThat(log.readFrom).hasSize(2);
    assertThat(store.get(article.id())).isEqualTo(article);
  }

  @Test
  void goesOnFromWhereItWas() {
    store
        .prepare()
        .then(store.state())
        .map(begun -> begun.at("log", Map.of(0, 7L)))
        .flatMap(store::remember)
        .block();
    Log log = new Log(List.of(harbour("a")));
    runUntilComplete(log);
    assertThat(log.readFrom).containsExactly(Map.of(0, 7L));
  }

  @Test
  void readsAnotherLogFromItsBeginning() {
    store
        .prepare()
        .then(store.state())
        .map(begun -> begun.at("another", Map.of(0, 7L)))
        .flatMap(store::remember)
        .block();
    Log log = new Log(List.of(harbour("a")));
    runUntilComplete(log);
    assertThat(log.readFrom).containsExactly(Map.of());
  }

  private void runUntilComplete(SummarizedLog log) {
    StoreRebuild rebuild = rebuild(log);
    rebuild.run(() -> rebuild.obstacle().isPresent());
  }

  private StoreRebuild rebuild(SummarizedLog log) {
    return new StoreRebuild(log, store, store, Duration.ofMillis(1));
  }

  /** A log of one batch. */
  private static final class Log implements SummarizedLog {
    private final List<ArticleSummarized> articles;
    private final List<Map<Integer, Long>> readFrom = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Runnable afterwards = () -> {};
    private boolean breaksAtItsEnd;

    Log(List<ArticleSummarized> articles) {
      this.articles = articles;
    }

    @Override
    public String identity() {
      return "log";
    }

    @Override
    public boolean read(Map<Integer, Long> from, Batches batches) {
      readFrom.add(from);
      meanwhile.run();
      boolean on = batches.take(articles, Map.of(0, 1L));
      afterwards.run();
      afterwards = () -> {};
      if (breaksAtItsEnd) {
        throw new IllegalStateException("the broker went away");
      }
      return on;
    }
  }
}
