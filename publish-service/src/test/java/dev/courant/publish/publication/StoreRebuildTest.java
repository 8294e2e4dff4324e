package dev.courant.publish.publication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ScriptedStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoreRebuildTest {
  private final ScriptedStore store = new ScriptedStore();

  @Test
  void fillsAnEmptyStoreWithTheLastRevisionOfEachArticle() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = corrected(first, "Corrigido");
    rebuildFrom(batches -> batches.accept(List.of(second, first, harbour("b")))).complete();
    assertThat(store.get(first.id())).isEqualTo(second);
    assertThat(store.complete().block()).isTrue();
  }

  @Test
  void doesNotReadTheLogForACompleteStore() {
    store.markComplete().block();
    rebuildFrom(
            _ -> {
              throw new AssertionError("the log was read");
            })
        .complete();
  }

  @Test
  void doesNotCallAStoreCompleteThatIsNot() {
    SummarizedLog broken =
        batches -> {
          batches.accept(List.of(harbour("a")));
          throw new IllegalStateException("the broker went away");
        };
    assertThatThrownBy(() -> rebuildFrom(broken).complete())
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.complete().block()).isFalse();
  }

  private StoreRebuild rebuildFrom(SummarizedLog log) {
    return new StoreRebuild(log, store, store, Duration.ofSeconds(5));
  }
}
