package dev.courant.publish.index;

import static dev.courant.publish.SampleArticles.NOON;
import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.publish.SampleArticles.Sample;
import dev.courant.publish.store.ArticleHistory;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.ArticleStoreContract;
import dev.courant.publish.store.EntityCounts;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Position;
import dev.courant.publish.store.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneArticleStoreIT implements ArticleStoreContract {
  @TempDir Path directory;

  private final TextAnalysis analysis = new TextAnalysis();
  private final Ticks clock = new Ticks(Instant.parse("2026-11-24T00:00:00Z"));
  private final IndexThreads threads = new IndexThreads(2, DEADLINE);
  private OpenIndex open;
  private LuceneArticleStore store;
  private ArticleSearch search;

  @BeforeEach
  void open() throws IOException {
    open = new OpenIndex(new IndexFiles(directory, analysis, clock));
    open.open();
    store = new LuceneArticleStore(open, threads);
    search = new LuceneArticleSearch(open, threads, analysis);
  }

  @AfterEach
  void close() throws IOException {
    open.close();
    threads.close();
  }

  @Override
  public ArticleStore store() {
    return store;
  }

  @Override
  public ArticleHistory history() {
    return store;
  }

  @Override
  public EntityCounts names() {
    return store;
  }

  @Override
  public Ticks clock() {
    return clock;
  }

  @Override
  public Optional<ArticleSummarized> unacceptable() {
    Outlet endless = new Outlet("x".repeat(40_000), "Endless", "BR");
    return Optional.of(new Sample("https://a.example/b").from(endless, "pt").article());
  }

  @Test
  void comesBackAtItsLastCommitWithWhatWasRememberedThen() throws IOException {
    save(harbour("a"));
    open.index().commit(Map.of("position.0", "7"));
    save(harbour("b"), corrected(harbour("a"), "Corrigido"));
    open.close();
    assertThat(open.open()).isTrue();
    assertThat(open.index().remembered()).containsEntry("position.0", "7");
    assertThat(open.index().newness(harbour("a").id().value())).isPositive();
    assertThat(open.index().newness(harbour("b").id().value())).isZero();
  }

  @Test
  void beginsANewIndexWhereTheOldOneIsCorrupt() throws IOException {
    save(harbour("a"));
    open.index().commit(Map.of("position.0", "7"));
    open.close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    open.open();
    assertThat(open.index().remembered()).isEmpty();
    save(harbour("b"));
    assertThat(total(ArticleQuery.ALL)).isEqualTo(1);
  }

  @Test
  void keepsTheOrderOfListsOverManySegmentsAndMerges() throws IOException {
    for (int i = 0; i < 60; i++) {
      save(new Sample("https://a.example/" + i).at(NOON.minusSeconds(i % 7)).article());
    }
    save(withdrawn(new Sample("https://a.example/3").at(NOON.minusSeconds(3)).article()));
    List<Position> walked = new ArrayList<>();
    Position after = null;
    do {
      var page = Objects.requireNonNull(store.list(ArticleQuery.ALL, after, 7).block(DEADLINE));
      page.items().forEach(card -> walked.add(position(card)));
      after = page.next();
    } while (after != null);
    assertThat(walked).hasSize(59).doesNotHaveDuplicates().isSortedAccordingTo(Position.LIST_ORDER);
  }

  private static Position position(ArticlePublished card) {
    return new Position(dev.courant.publish.store.Listing.timeOf(card), card.id());
  }

  @Test
  void findsWordsByTheRulesOfTheirLanguage() {
    save(told("en", "Harbour workers strike"), told("ja", "東京港で労働者がストライキ"));
    save(told("ko", "항만 노동자들이 파업했다"), told("zh", "港口工人举行罢工"));
    save(told("de", "Häfen werden bestreikt"), told("pl", "Strajk w porcie Łódź"));
    assertThat(found("strikes harbour")).containsExactly(told("en", "").id());
    assertThat(found("労働者")).containsExactly(told("ja", "").id());
    assertThat(found("노동자")).containsExactly(told("ko", "").id());
    assertThat(found("罢工")).containsExactly(told("zh", "").id());
    assertThat(found("hafen")).containsExactly(told("de", "").id());
    assertThat(found("lodz")).containsExactly(told("pl", "").id());
    assertThat(found("STRAJK")).containsExactly(told("pl", "").id());
    assertThat(found("!?")).isEmpty();
  }

  @Test
  void findsNoWithdrawnArticleAndKeepsToFilters() {
    save(harbour("a"), harbour("b"));
    save(withdrawn(harbour("a")));
    assertThat(found("navio")).containsExactly(harbour("b").id());
    assertThat(found("navio", ArticleQuery.of(Facet.COUNTRY, "EG"))).isEmpty();
  }

  @Test
  void findsPhrasesBeginningsAndHeadlinesAndLeavesOutWhatIsExcluded() {
    save(told("en", "Harbour workers strike in Aroeira"));
    save(told("fr", "Les dockers du port"), told("de", "Hafenarbeiter in Aroeira"));
    assertThat(found("\"harbour workers\"")).containsExactly(told("en", "").id());
    assertThat(found("\"workers harbour\"")).isEmpty();
    assertThat(found("harb*")).containsExactly(told("en", "").id());
    assertThat(found("aroeira -strike headline:aroeira")).containsExactly(told("de", "").id());
    assertThat(found("headline:custou")).isEmpty();
    assertThat(found("name:\"agência maré\"")).hasSize(3);
    assertThat(found("-aroeira")).isEmpty();
    assertThat(found("\"unfinished")).isEmpty();
  }

  @Test
  void listsTheMostRelevantFirstAndWalksOn() {
    for (int i = 0; i < 5; i++) {
      save(new Sample("https://a.example/" + i).at(NOON.plusSeconds(i)).article());
    }
    ArticleSummarized best =
        new Sample("https://a.example/best")
            .at(NOON.minusSeconds(1))
            .headline("Navio navio navio")
            .article();
    save(best);
    ArticleQuery relevant = ArticleQuery.ALL.in(ArticleOrder.RELEVANCE);
    List<ArticleId> walked = new ArrayList<>();
    Position after = null;
    do {
      var page =
          Objects.requireNonNull(search.search("navio", relevant, after, 2).block(DEADLINE)).page();
      page.items().forEach(card -> walked.add(card.id()));
      after = page.next();
    } while (after != null);
    assertThat(walked).hasSize(6).doesNotHaveDuplicates().startsWith(best.id());
  }

  @Test
  void saysWhereTheWordsStandInCodePoints() {
    save(told("en", "🚢 Strikes at the harbour"));
    var found =
        Objects.requireNonNull(
            search.search("strike harb*", ArticleQuery.ALL, null, 5).block(DEADLINE));
    assertThat(found.highlights().values().iterator().next())
        .contains(
            new ArticleSearch.Highlight(
                "headline.text",
                List.of(new ArticleSearch.Range(2, 9), new ArticleSearch.Range(17, 24))));
  }

  private static ArticleSummarized told(String language, String headline) {
    Outlet outlet = new Outlet("a.example", "A", null);
    String shown = headline.isEmpty() ? "x" : headline;
    return new Sample("https://a.example/" + language)
        .from(outlet, language)
        .headline(shown)
        .article();
  }

  private List<ArticleId> found(String words) {
    return found(words, ArticleQuery.ALL);
  }

  private List<ArticleId> found(String words, ArticleQuery filters) {
    ArticleSearch.Found found = search.search(words, filters, null, 10).block(DEADLINE);
    return Objects.requireNonNull(found).page().items().stream().map(ArticlePublished::id).toList();
  }

  private void save(ArticleSummarized... articles) {
    store.save(List.of(articles)).block(DEADLINE);
  }

  private long total(ArticleQuery query) {
    return Objects.requireNonNull(store.list(query, null, 1).block(DEADLINE)).total();
  }
}
