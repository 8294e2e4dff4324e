package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.api.StoryLookup;
import dev.courant.publish.store.Arrival;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.StoryQuery;
import dev.courant.publish.store.Tally;
import dev.courant.publish.web.StatusView.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up what the store has, anew every few seconds, however many ask. */
@Component
final class StatusContent {
  static final Duration SILENT = Duration.ofDays(7);

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final ArticleQuery WITHDRAWN =
      ArticleQuery.of(Facet.CHANGE, "withdrawn").arriving(new Arrival(null, null, true));

  private final ArticleStore store;
  private final StoryLookup stories;
  private final CardViews cards;
  private final Mono<Stored> stored;

  StatusContent(ArticleStore store, StoryLookup stories, CardViews cards) {
    this.store = store;
    this.stories = stories;
    this.cards = cards;
    this.stored = Mono.defer(this::load).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Fails with {@link dev.courant.publish.store.StoreUnavailableException}. */
  Mono<Stored> stored() {
    return stored;
  }

  private Mono<Stored> load() {
    Instant now = cards.now();
    return Mono.zip(
            store.list(ArticleQuery.ALL, null, 1),
            new OldestArticle(store).find().map(Optional::of).defaultIfEmpty(Optional.empty()),
            store.tally(),
            count(WITHDRAWN),
            stories.list(StoryQuery.toldBy(2), null, 1),
            came(now.minus(Duration.ofHours(1))),
            came(now.minus(Duration.ofDays(1))))
        .map(all ->
            new Stored(
                all.getT1().total(),
                all.getT4(),
                all.getT5().total(),
                all.getT6(),
                all.getT7(),
                all.getT1().items().stream().findFirst().map(this::article).orElse(null),
                all.getT2().map(this::article).orElse(null),
                outlets(all.getT3(), now)));
  }

  private Mono<Long> came(Instant since) {
    return count(ArticleQuery.ALL.arriving(new Arrival(since, null, false)));
  }

  private Mono<Long> count(ArticleQuery query) {
    return store.list(query, null, 1).map(ArticlePage::total);
  }

  private StatusView.Article article(ArticlePublished card) {
    return new StatusView.Article(
        "/articles/" + card.id().value(), cards.moment(Listing.timeOf(card)));
  }

  private List<StatusView.Outlet> outlets(List<Tally> tallies, Instant now) {
    return tallies.stream()
        .filter(tally -> tally.facet() == Facet.OUTLET)
        .sorted(Comparator.comparing(Tally::last).thenComparing(Tally::name))
        .map(tally ->
            new StatusView.Outlet(
                Link.to(tally),
                cards.moment(tally.last()),
                tally.last().isBefore(now.minus(SILENT))))
        .toList();
  }
}
