package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Section;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The articles in the memory of this process. */
final class InMemoryArticleStore implements ArticleStore, RebuildMarker {
  private final Map<ArticleId, ArticleSummarized> articles = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable FillState> state = new AtomicReference<>();

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> batch) {
    return Mono.fromSupplier(() -> {
      Set<ArticleId> superseded = new HashSet<>();
      for (ArticleSummarized article : batch) {
        ArticleSummarized before = articles.get(article.id());
        if (before != null && Newness.ORDER.compare(before, article) > 0) {
          superseded.add(article.id());
        }
        articles.merge(article.id(), article, Newness::newer);
      }
      return new SaveResult(superseded, Map.of());
    });
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return Mono.justOrEmpty(articles.get(id));
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    return Mono.fromSupplier(() -> {
      List<ArticlePublished> all = cards().filter(card -> isAsked(card, query)).toList();
      List<ArticlePublished> found =
          all.stream()
              .filter(card -> after == null || Position.LIST_ORDER.compare(at(card), after) > 0)
              .sorted((a, b) -> Position.LIST_ORDER.compare(at(a), at(b)))
              .limit(limit + 1L)
              .toList();
      return ArticlePage.of(all.size(), found, limit);
    });
  }

  private static boolean isAsked(ArticlePublished card, ArticleQuery query) {
    return query.matches(Listing.of(card))
        && (query.only() == null || query.only().contains(card.id()));
  }

  private static Position at(ArticlePublished card) {
    return new Position(Listing.timeOf(card), card.id());
  }

  private Stream<ArticlePublished> cards() {
    return articles.values().stream().map(ArticlePublished::of);
  }

  @Override
  public Mono<List<Tally>> tally() {
    return Mono.fromSupplier(() ->
        Tally.merged(
            cards()
                .filter(card -> Listing.of(card).listed())
                .flatMap(InMemoryArticleStore::ones)
                .toList()));
  }

  private static Stream<Tally> ones(ArticlePublished card) {
    Section section = card.section();
    var outlet = card.original().outlet();
    String language = card.original().language();
    return Stream.concat(
        Stream.of(
            new Tally(Facet.REGION, section.region().code(), section.region().name(), 1),
            new Tally(Facet.TOPIC, section.topic().code(), section.topic().name(), 1),
            new Tally(Facet.OUTLET, outlet.id(), outlet.name(), 1),
            new Tally(Facet.LANGUAGE, language, language, 1)),
        Stream.ofNullable(outlet.country()).map(code -> new Tally(Facet.COUNTRY, code, code, 1)));
  }

  @Override
  public Mono<Void> prepare() {
    return Mono.fromRunnable(() -> state.compareAndSet(null, FillState.begun()));
  }

  @Override
  public Mono<FillState> state() {
    return Mono.fromSupplier(state::get);
  }

  @Override
  public Mono<Boolean> remember(FillState coming) {
    return Mono.fromSupplier(() -> {
      FillState before = state.get();
      return before != null
          && !before.complete()
          && before.generation().equals(coming.generation())
          && state.compareAndSet(before, coming);
    });
  }

  /** Loses everything, as a database does whose disk is replaced. */
  void clear() {
    articles.clear();
    state.set(null);
  }
}
