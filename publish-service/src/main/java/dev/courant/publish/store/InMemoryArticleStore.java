package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Entity;
import dev.courant.model.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The articles in the memory of this process. */
final class InMemoryArticleStore
    implements ArticleStore, ArticleHistory, EntityCounts, RebuildMarker {
  private final Map<ArticleId, ArticleSummarized> articles = new ConcurrentHashMap<>();
  private final Map<ArticleId, Instant> arrivals = new ConcurrentHashMap<>();
  private final Map<ArticleId, List<Revision>> earlier = new ConcurrentHashMap<>();
  private final Clock clock;
  private final AtomicReference<@Nullable FillState> state = new AtomicReference<>();

  InMemoryArticleStore() {
    this(Clock.systemUTC());
  }

  InMemoryArticleStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Mono<SaveResult> save(Collection<ArticleSummarized> batch) {
    return Mono.fromSupplier(() -> {
      Set<ArticleId> superseded = new HashSet<>();
      for (ArticleSummarized article : batch) {
        ArticleSummarized before = articles.get(article.id());
        if (before != null && Newness.ORDER.compare(before, article) > 0) {
          superseded.add(article.id());
        }
        if (before == null || Newness.ORDER.compare(article, before) > 0) {
          articles.put(article.id(), article);
          arrivals.put(article.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
          earlier.merge(
              article.id(),
              List.of(),
              (kept, _) -> Revision.history(kept, Objects.requireNonNull(before), article));
        }
      }
      return new SaveResult(superseded, Map.of());
    });
  }

  @Override
  public Mono<ArticleSummarized> find(ArticleId id) {
    return Mono.justOrEmpty(articles.get(id));
  }

  @Override
  public Mono<List<Revision>> earlier(ArticleId id) {
    return Mono.fromSupplier(() -> earlier.getOrDefault(id, List.of()));
  }

  @Override
  public Mono<ArticlePage> list(ArticleQuery query, @Nullable Position after, int limit) {
    return Mono.fromSupplier(() -> {
      List<ArticleSummarized> all =
          articles.values().stream().filter(article -> isAsked(article, query)).toList();
      List<ArticlePublished> found =
          all.stream()
              .map(ArticlePublished::of)
              .filter(
                  card -> after == null || Position.LIST_ORDER.compare(at(card, query), after) > 0)
              .sorted((a, b) -> Position.LIST_ORDER.compare(at(a, query), at(b, query)))
              .limit(limit + 1L)
              .toList();
      return ArticlePage.of(all.size(), found, limit, i -> at(found.get(i), query));
    });
  }

  private boolean isAsked(ArticleSummarized article, ArticleQuery query) {
    Listing listing = Listing.of(article);
    return (query.matches(listing) || query.matchesWithdrawn(listing))
        && query.arrival().holds(arrived(article.id()))
        && (query.only() == null || query.only().contains(article.id()));
  }

  private Instant arrived(ArticleId id) {
    return arrivals.getOrDefault(id, Instant.EPOCH);
  }

  private Position at(ArticlePublished card, ArticleQuery query) {
    return query.order() == ArticleOrder.ARRIVAL
        ? new Position(ArticleOrder.ARRIVAL, arrived(card.id()).toEpochMilli(), card.id())
        : new Position(Listing.timeOf(card), card.id());
  }

  private Stream<ArticlePublished> cards() {
    return articles.values().stream().map(ArticlePublished::of);
  }

  @Override
  public Mono<List<Tally>> tally() {
    return Mono.fromSupplier(() ->
        Tally.merged(
            cards().filter(card -> Listing.of(card).listed()).flatMap(this::ones).toList()));
  }

  @Override
  public Mono<List<Tally>> mostNamed(int limit) {
    return Mono.fromSupplier(() ->
        Tally.merged(
                articles.values().stream()
                    .filter(article -> Listing.of(article).listed())
                    .flatMap(article -> article.entities().stream().map(e -> named(article, e)))
                    .toList())
            .stream()
            .limit(limit)
            .toList());
  }

  private Tally named(ArticleSummarized article, Entity entity) {
    String name = entity.name();
    return new Tally(Facet.ENTITY, Slug.of(name), name, 1, arrived(article.id()));
  }

  private Stream<Tally> ones(ArticlePublished card) {
    Section section = card.section();
    var outlet = card.original().outlet();
    Stream<Tally> all =
        Stream.of(
            one(card, Facet.REGION, section.region().code(), section.region().name()),
            one(card, Facet.TOPIC, section.topic().code(), section.topic().name()),
            one(card, Facet.OUTLET, outlet.id(), outlet.name()),
            one(card, Facet.LANGUAGE, card.original().language(), card.original().language()),
            one(card, Facet.ENGINE, card.compiledBy().engine(), card.compiledBy().engine()));
    return Stream.concat(
        all, Stream.ofNullable(outlet.country()).map(code -> one(card, Facet.COUNTRY, code, code)));
  }

  private Tally one(ArticlePublished card, Facet facet, String code, String name) {
    return new Tally(facet, code, name, 1, arrived(card.id()));
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
