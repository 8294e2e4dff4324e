package dev.courant.publish.store;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleArticles.compiledAt;
import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.secondEdition;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.SampleArticles.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of every store. */
public interface ArticleStoreContract {
  Duration DEADLINE = Duration.ofSeconds(10);

  /** An empty store. */
  ArticleStore store();

  /** The same store. */
  ArticleHistory history();

  /** The same store. */
  EntityCounts names();

  /** The clock by which it takes articles; it has been looked at by nobody but the store. */
  Ticks clock();

  /** An article that the store can never take, if there is one. */
  default Optional<ArticleSummarized> unacceptable() {
    return Optional.empty();
  }

  @Test
  default void givesBackWhatItWasGiven() {
    ArticleSummarized article = harbour("a");
    save(article);
    assertThat(find(article.id())).isEqualTo(article);
  }

  @Test
  default void knowsNothingOfOtherArticles() {
    assertThat(find(harbour("unknown").id())).isNull();
  }

  @Test
  default void replacesAnOlderRevision() {
    ArticleSummarized article = harbour("a");
    ArticleSummarized newer = corrected(article, "Corrigido");
    save(article);
    assertThat(save(newer).superseded()).isEmpty();
    assertThat(find(article.id())).isEqualTo(newer);
  }

  @Test
  default void keepsTheNewerRevisionWhenAnOlderOneComesLate() {
    ArticleSummarized article = harbour("a");
    ArticleSummarized newer = corrected(article, "Corrigido");
    save(newer);
    assertThat(save(article).superseded()).containsExactly(article.id());
    assertThat(find(article.id())).isEqualTo(newer);
  }

  @Test
  default void takesANewAnalysisOfTheSameRevisionAndKeepsIt() {
    ArticleSummarized article = harbour("a");
    ArticleSummarized anew = compiledAt(article, article.compiledAt().plusSeconds(3_600));
    save(article);

    assertThat(save(anew).superseded()).isEmpty();
    assertThat(save(article).superseded()).containsExactly(article.id());
    assertThat(find(article.id())).isEqualTo(anew);
  }

  @Test
  default void takesASecondEditionWhateverTheClocksSayAndNoFirstOneAfterIt() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = secondEdition(first);
    ArticleSummarized corrected = corrected(first, "Corrigido");
    save(first);

    assertThat(save(second).superseded()).isEmpty();
    assertThat(save(compiledAt(first, NOON.plusSeconds(7_200))).superseded())
        .containsExactly(first.id());
    assertThat(find(first.id())).isEqualTo(second);
    assertThat(list(ArticleQuery.ALL, null, 10).items())
        .containsExactly(ArticlePublished.of(second));
    assertThat(save(corrected).superseded()).isEmpty();
    assertThat(find(first.id())).isEqualTo(corrected);
  }

  @Test
  default void changesNothingWhenASaveIsRepeated() {
    ArticleSummarized known = harbour("a");
    ArticleSummarized unknown = harbour("b");
    save(known);
    assertThat(save(known, unknown).superseded()).isEmpty();
    assertThat(list(ArticleQuery.ALL, null, 10).total()).isEqualTo(2);
    assertThat(tally()).extracting(Tally::count).containsOnly(2L);
  }

  @Test
  default void doesNotBringBackAWithdrawnArticleWhenAnEarlierRevisionComesLate() {
    ArticleSummarized article = harbour("a");
    save(withdrawn(article));
    assertThat(save(article, harbour("b")).superseded()).containsExactly(article.id());
    assertThat(list(ArticleQuery.ALL, null, 10).total()).isEqualTo(1);
    assertThat(tally()).extracting(Tally::count).containsOnly(1L);
  }

  @Test
  default void takesTheOtherArticlesOfASaveThatHoldsOneThatItRejects() {
    Optional<ArticleSummarized> bad = unacceptable();
    assumeThat(bad).isPresent();
    ArticleSummarized good = harbour("a");
    SaveResult result = save(bad.get(), good);
    assertThat(result.rejected()).containsOnlyKeys(bad.get().id());
    assertThat(find(good.id())).isEqualTo(good);
    assertThat(find(bad.get().id())).isNull();
  }

  @Test
  default void countsEveryArticleOnceHoweverManyRevisionsCame() {
    for (int i = 0; i < 5; i++) {
      ArticleSummarized article = sample("n" + i).at(NOON.minusSeconds(i)).article();
      save(article);
      save(corrected(article, "Corrigido"));
    }
    save(withdrawn(corrected(sample("n3").at(NOON.minusSeconds(3)).article(), "Corrigido")));
    assertThat(list(ArticleQuery.ALL, null, 2).total()).isEqualTo(4);
    assertThat(list(ArticleQuery.of(Facet.COUNTRY, "BR"), null, 2).total()).isEqualTo(4);
    assertThat(tally()).extracting(Tally::count).containsOnly(4L);
  }

  @Test
  default void takesAnEmptySave() {
    assertThat(save().superseded()).isEmpty();
  }

  @Test
  default void listsTheNewestFirstAndThenById() {
    ArticleSummarized old = sample("old").at(NOON.minusSeconds(60)).article();
    ArticleSummarized a = harbour("a");
    ArticleSummarized b = harbour("b");
    save(old, a, b);
    List<String> sameTime = new ArrayList<>(List.of(a.id().value(), b.id().value()));
    sameTime.sort(String::compareTo);
    assertThat(ids(list(ArticleQuery.ALL, null, 10)))
        .containsExactly(sameTime.get(0), sameTime.get(1), old.id().value());
  }

  @Test
  default void doesNotLetADateInTheFuturePinAnArticleToTheTop() {
    ArticleSummarized article = sample("a").at(Instant.parse("2099-01-01T00:00:00Z")).article();
    save(article);
    assertThat(Listing.timeOf(list(ArticleQuery.ALL, null, 1).items().getFirst()))
        .isEqualTo(article.ingestedAt());
  }

  @Test
  default void walksThroughEveryArticleOnceWhileOthersComeIn() {
    for (int i = 0; i < 7; i++) {
      save(sample("n" + i).at(NOON.minusSeconds(i / 2)).article());
    }
    List<String> seen = new ArrayList<>();
    Position after = null;
    do {
      ArticlePage page = list(ArticleQuery.ALL, after, 2);
      seen.addAll(ids(page));
      after = page.next();
      save(sample("late" + seen.size()).at(NOON.plusSeconds(30)).article());
    } while (after != null);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  default void leavesOutWhatCardsDoNotShow() {
    save(harbour("a"));
    assertThat(list(ArticleQuery.ALL, null, 1).items())
        .containsExactly(ArticlePublished.of(harbour("a")));
  }

  @Test
  default void doesNotListWithdrawnArticles() {
    save(harbour("a"));
    save(withdrawn(harbour("a")));
    assertThat(list(ArticleQuery.ALL, null, 10).total()).isZero();
    assertThat(list(ArticleQuery.ALL, null, 10).items()).isEmpty();
    assertThat(tally()).isEmpty();
    assertThat(find(harbour("a").id())).isNotNull();
  }

  @Test
  default void filtersByEveryFacetAndByTime() {
    ArticleSummarized brazil = harbour("a");
    ArticleSummarized egypt =
        sample("b")
            .from(new Outlet("nil.example", "النيل اليوم", "EG"), "ar")
            .about(new Section.Label("818", "Egypt"), Section.Label.UNCLASSIFIED)
            .at(NOON.minusSeconds(3600))
            .article();
    save(brazil, egypt);
    assertThat(found(Facet.REGION, "076")).containsExactly(brazil.id());
    assertThat(found(Facet.REGION, "egypt")).containsExactly(egypt.id());
    assertThat(found(Facet.REGION, "south-america")).containsExactly(brazil.id());
    assertThat(found(Facet.REGION, "002")).containsExactly(egypt.id());
    assertThat(found(Facet.TOPIC, "medtop:04000000")).containsExactly(brazil.id());
    assertThat(found(Facet.TOPIC, "economy-business-and-finance")).containsExactly(brazil.id());
    assertThat(found(Facet.TOPIC, "UNCLASSIFIED")).containsExactly(egypt.id());
    assertThat(found(Facet.OUTLET, "nil.example")).containsExactly(egypt.id());
    assertThat(found(Facet.COUNTRY, "br")).containsExactly(brazil.id());
    assertThat(found(Facet.LANGUAGE, "pt")).containsExactly(brazil.id());
    assertThat(found(Facet.LANGUAGE, "pt-br")).containsExactly(brazil.id());
    assertThat(found(Facet.LANGUAGE, "en")).isEmpty();
    assertThat(ids(list(new ArticleQuery(List.of(), NOON, null), null, 10)))
        .containsExactly(brazil.id().value());
    assertThat(ids(list(new ArticleQuery(List.of(), null, NOON), null, 10)))
        .containsExactly(egypt.id().value());
  }

  @Test
  default void filtersByWhatTheTextNamesAndWhoWroteIt() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = secondEdition(harbour("b"));
    save(first, second, corrected(harbour("c"), "Corrigido"));
    assertThat(found(Facet.ORIGIN, "agência maré")).hasSize(3);
    assertThat(found(Facet.ENTITY, "Agência Maré")).hasSize(3);
    assertThat(found(Facet.ENTITY, "Maré")).isEmpty();
    assertThat(found(Facet.ENGINE, "stub-1")).containsExactly(second.id());
    assertThat(found(Facet.CHANGE, "corrected")).containsExactly(harbour("c").id());
    assertThat(names().mostNamed(5).block(DEADLINE))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.name()).isEqualTo("Agência Maré");
          assertThat(name.code()).isEqualTo("agência-maré");
          assertThat(name.count()).isEqualTo(3);
        });
  }

  @Test
  default void listsByArrivalWhatCameInWithAnOldDate() {
    ArticleSummarized today = harbour("today");
    ArticleSummarized late = sample("late").at(NOON.minus(Duration.ofDays(3))).article();
    save(today);
    save(late);
    ArticleQuery arrived = ArticleQuery.ALL.in(ArticleOrder.ARRIVAL);
    assertThat(ids(list(arrived, null, 10))).containsExactly(late.id().value(), today.id().value());
    save(corrected(today, "Corrigido"));
    ArticlePage page = list(arrived, null, 1);
    assertThat(ids(page)).containsExactly(today.id().value());
    assertThat(ids(list(arrived, page.next(), 1))).containsExactly(late.id().value());
  }

  @Test
  default void tellsWhatHasChangedSinceATimeAndWhatWasWithdrawn() {
    ArticleSummarized kept = harbour("kept");
    ArticleSummarized gone = harbour("gone");
    save(kept);
    save(gone);
    Instant since = clock().next();
    save(withdrawn(gone));
    Instant until = clock().next();
    save(sample("later").article());
    ArticleQuery changed = ArticleQuery.ALL.arriving(new Arrival(since, until, true));
    assertThat(list(changed, null, 10).total()).isEqualTo(1);
    assertThat(list(changed, null, 10).items())
        .containsExactly(ArticlePublished.of(withdrawn(gone)));
    assertThat(list(ArticleQuery.ALL.arriving(new Arrival(since, until, false)), null, 9).total())
        .isZero();
  }

  @Test
  default void tellsOfAWithdrawalWhateverTheArticleWasAboutButOfItsOutletAlone() {
    save(harbour("a"));
    save(withdrawn(harbour("a")));
    Arrival all = new Arrival(null, null, true);
    assertThat(list(ArticleQuery.of(Facet.TOPIC, "sport").arriving(all), null, 9).total())
        .isEqualTo(1);
    assertThat(list(ArticleQuery.of(Facet.OUTLET, "nil.example").arriving(all), null, 9).total())
        .isZero();
    assertThat(list(ArticleQuery.of(Facet.CHANGE, "withdrawn").arriving(all), null, 9).total())
        .isEqualTo(1);
    assertThat(list(ArticleQuery.of(Facet.CHANGE, "new").arriving(all), null, 9).total()).isZero();
  }

  @Test
  default void walksThroughWhatArrivedWhileOthersChange() {
    for (int i = 0; i < 7; i++) {
      save(sample("n" + i).at(NOON.minusSeconds(i / 2)).article());
    }
    ArticleQuery arrived = ArticleQuery.ALL.in(ArticleOrder.ARRIVAL);
    List<String> seen = new ArrayList<>();
    Position after = null;
    do {
      ArticlePage page = list(arrived, after, 2);
      seen.addAll(ids(page));
      after = page.next();
      save(corrected(sample("n6").at(NOON.minusSeconds(3)).article(), "Corrigido"));
    } while (after != null);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  default void remembersWhatAnArticleWasUntilItIsWithdrawn() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = corrected(first, "Corrigido");
    ArticleSummarized third = corrected(second, "Outra vez");
    save(first);
    assertThat(earlier(first.id())).isEmpty();
    save(second);
    save(secondEdition(second));
    save(third);
    assertThat(earlier(first.id()))
        .extracting(Revision::revision, Revision::headline)
        .containsExactly(
            tuple(1, first.original().headline()), tuple(2, second.original().headline()));
    assertThat(earlier(first.id()).getFirst()).isEqualTo(Revision.of(first));
    assertThat(find(first.id())).isEqualTo(third);
    save(withdrawn(third));
    assertThat(earlier(first.id())).isEmpty();
    assertThat(earlier(harbour("unknown").id())).isEmpty();
  }

  @Test
  default void takesValuesOfOneFacetAsAlternativesAndFacetsTogether() {
    save(harbour("a"), harbour("b"));
    ArticleQuery either = ArticleQuery.of(Map.of(Facet.LANGUAGE, List.of("en", "pt")), null, null);
    ArticleQuery both =
        ArticleQuery.of(
            Map.of(Facet.LANGUAGE, List.of("pt"), Facet.COUNTRY, List.of("EG")), null, null);
    assertThat(list(either, null, 1).total()).isEqualTo(2);
    assertThat(list(both, null, 1).total()).isZero();
  }

  @Test
  default void tallies() {
    save(harbour("a"), harbour("b"));
    assertThat(tally())
        .extracting(Tally::facet, Tally::code, Tally::name, Tally::count)
        .containsExactly(
            tuple(Facet.REGION, "076", "Brazil", 2L),
            tuple(Facet.TOPIC, "medtop:04000000", "Economy, business and finance", 2L),
            tuple(Facet.OUTLET, "diario.example", "Diário da Costa", 2L),
            tuple(Facet.COUNTRY, "BR", "BR", 2L),
            tuple(Facet.LANGUAGE, "pt", "pt", 2L),
            tuple(Facet.ENGINE, "extractive", "extractive", 2L));
    assertThat(tally()).allMatch(tally -> tally.last().isBefore(clock().next()));
  }

  @Test
  default void countsALanguageOnceWhereverItIsSpoken() {
    Outlet outlet = new Outlet("a.example", "A", null);
    save(
        sample("us").from(outlet, "en-US").article(),
        sample("gb").from(outlet, "en-GB").article(),
        sample("en").from(outlet, "en").article());
    assertThat(tally())
        .filteredOn(tally -> tally.facet() == Facet.LANGUAGE)
        .extracting(Tally::code, Tally::count)
        .containsExactly(tuple("en", 3L));
    assertThat(found(Facet.LANGUAGE, "en")).hasSize(3);
    assertThat(found(Facet.LANGUAGE, "en-GB")).hasSize(1);
  }

  private static Sample sample(String slug) {
    return new Sample("https://diario.example/" + slug);
  }

  private SaveResult save(ArticleSummarized... articles) {
    return Objects.requireNonNull(store().save(List.of(articles)).block(DEADLINE));
  }

  private @Nullable ArticleSummarized find(ArticleId id) {
    return store().find(id).block(DEADLINE);
  }

  private List<Revision> earlier(ArticleId id) {
    return Objects.requireNonNull(history().earlier(id).block(DEADLINE));
  }

  private ArticlePage list(ArticleQuery query, @Nullable Position after, int limit) {
    return Objects.requireNonNull(store().list(query, after, limit).block(DEADLINE));
  }

  private List<Tally> tally() {
    return Objects.requireNonNull(store().tally().block(DEADLINE));
  }

  private List<ArticleId> found(Facet facet, String value) {
    return list(ArticleQuery.of(facet, value), null, 10).items().stream()
        .map(ArticlePublished::id)
        .toList();
  }

  private static List<String> ids(ArticlePage page) {
    return page.items().stream().map(card -> card.id().value()).toList();
  }
}
