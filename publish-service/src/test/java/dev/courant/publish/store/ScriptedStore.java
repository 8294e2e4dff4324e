package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The in-memory store, which can be told to fail or to reject. */
public final class ScriptedStore implements ArticleStore, RebuildMarker {
  private final InMemoryArticleStore store = new InMemoryArticleStore();
  private final Map<ArticleId, String> rejected = new HashMap<>();
  private volatile boolean failing;

  public void fail() {
    failing = true;
  }

  public void recover() {
    failing = false;
  }

  public void reject(ArticleId id, String reason) {
    rejected.put(id, reason);
  }

  public ArticleSummarized get(ArticleId id) {
    return Objects.requireNonNull(find(id).block());
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> articles) {
    return Mono.defer(() -> failing ? outage() : take(articles));
  }

  private Mono<SaveResult> take(Collection<ArticleSummarized> articles) {
    List<ArticleSummarized> taken = new ArrayList<>(articles);
    taken.removeIf(article -> rejected.containsKey(article.id()));
    return store.save(taken).map(result -> new SaveResult(result.superseded(), rejected));
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return store.find(id);
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    return store.list(query, after, limit);
  }

  @Override
  public Mono<List<Tally>> tally() {
    return store.tally();
  }

  @Override
  public Mono<Void> prepare() {
    return store.prepare();
  }

  @Override
  public Mono<FillState> state() {
    return store.state();
  }

  @Override
  public Mono<Boolean> remember(FillState state) {
    return Mono.defer(() -> failing ? outage() : store.remember(state));
  }

  public void clear() {
    store.clear();
  }

  public boolean complete() {
    FillState state = store.state().block();
    return state != null && state.complete();
  }

  private static <T> Mono<T> outage() {
    return Mono.error(new StoreUnavailableException(new IllegalStateException("scripted")));
  }
}
