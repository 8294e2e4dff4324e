package dev.courant.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.article.ArticlePartition.Limits;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeSettings;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.model.SourceFeed;
import dev.courant.page.ExtractedPage;
import dev.courant.runtime.Computing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One article, at whatever addresses it is found. */
class ArticleIdentityTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SITE = "https://www.herald.example/";
  private static final String TITLE = "Harbour of Almsee reopens";
  private static final Computing COMPUTING = new Computing(2, Duration.ofSeconds(30));

  private final Map<String, PageReading> pages = new HashMap<>();
  private final List<ArticleIngested> revisions = new ArrayList<>();
  private final List<Sighting> handed = new ArrayList<>();
  private final ArticlePartition partition = partition(List.of());
  private final Map<ArticleId, ArticleState> states = new HashMap<>();

  @Test
  void publishesAtTheCanonicalAddressWhateverTheFeedNames() {
    page("m/1", page("m/1", TITLE, "news/1"));
    page("news/1", page("news/1", TITLE, "news/1"));
    show("m/1", TITLE);
    show("news/1", TITLE);
    show("m/1", TITLE);

    assertThat(revisions).extracting(ArticleIngested::url).containsExactly(SITE + "news/1");
  }

  @Test
  void takesTheEndOfARedirectForTheArticle() {
    page("short", page("news/1", TITLE, null));
    page("news/1", page("news/1", TITLE, null));
    show("short", TITLE);
    show("news/1", TITLE);

    assertThat(revisions).extracting(ArticleIngested::url).containsExactly(SITE + "news/1");
  }

  @Test
  void keepsIdAndAddressOfWhatWasPublishedWhenItMoves() {
    page("old", page("old", TITLE, null));
    show("old", TITLE);
    page("old", page("new", TITLE, null));
    page("new", page("new", TITLE, null));
    show("old", TITLE + ", port says");
    show("new", TITLE);

    assertThat(revisions).extracting(ArticleIngested::url).containsExactly(SITE + "old");
    assertThat(states.get(id("old")).knownAddresses().aliases()).containsExactly(SITE + "new");
  }

  @Test
  void withdrawsTheSecondOfTwoThatTurnOutToBeOneWithAPointer() {
    page("a", page("a", TITLE, null, "A first word on it. More is to follow in the evening."));
    page("b", page("b", TITLE, null));
    show("a", TITLE);
    show("b", TITLE);
    page("a", page("b", TITLE, null));
    show("a", TITLE + ", port says");

    ArticleIngested last = revisions.getLast();
    assertThat(last.change()).isEqualTo(Change.RETRACTED);
    assertThat(last.url()).isEqualTo(SITE + "a");
    assertThat(last.mergedInto()).isEqualTo(id("b"));
    assertThat(revisions).hasSize(3);
  }

  @Test
  void doesNotBelieveACanonicalAddressThatAllPagesName() {
    for (String name : List.of("Harbour reopens", "Choirs rehearse", "Ferry fares rise")) {
      String path = name.substring(0, 5);
      page(
          path,
          page(path, name, "template", name + " in Almsee, says the office of " + path + "."));
      show(path, name);
    }

    assertThat(revisions).hasSize(3);
    assertThat(revisions).extracting(ArticleIngested::title).doesNotHaveDuplicates();
  }

  @Test
  void handsAnArticleOfAnotherSiteToItsOwner() {
    pages.put("https://relay.example/1", page("news/1", TITLE, null));
    show("https://relay.example/1", TITLE, null);

    assertThat(revisions).isEmpty();
    assertThat(handed).extracting(Sighting::url).containsExactly(SITE + "news/1");
    assertThat(handed.getFirst().source().nearness()).isEqualTo(SourceFeed.Nearness.ELSEWHERE);
  }

  @Test
  void followsAnEntryToItsNewAddress() {
    page("old", page("old", TITLE, null));
    show("old", TITLE);
    page("old", new PageReading.Missing(404));
    page("new", page("new", TITLE, null, "It stays shut. The office was wrong about the day."));
    show(SITE + "old", TITLE, SITE + "new");

    assertThat(revisions).extracting(ArticleIngested::revision).containsExactly(1, 2);
    assertThat(revisions).extracting(ArticleIngested::id).containsOnly(id("old"));
  }

  @Test
  void takesANewEntryUnderAnOldGuidForAnotherArticle() {
    page("old", page("old", TITLE, null));
    show("old", TITLE);
    show(SITE + "old", "Choirs meet in the mill", SITE + "new");

    assertThat(handed).extracting(Sighting::url).containsExactly(SITE + "new");
  }

  @Test
  void knowsItsOtherAddressesAfterARestart() {
    page("m/1", page("m/1", TITLE, "news/1"));
    page("news/1", page("news/1", TITLE, "news/1"));
    show("m/1", TITLE);
    ArticlePartition successor = partition(List.copyOf(states.values()));
    successor.take(new SightingBatch(List.of(sighting(SITE + "m/1", TITLE, null)), List.of(), 9));
    successor.due(NOW, 9).forEach(successor::check);

    assertThat(revisions).hasSize(1);
  }

  private void page(String path, PageReading page) {
    pages.put(SITE + path, page);
  }

  private void show(String path, String headline) {
    show(SITE + path, headline, null);
  }

  private void show(String url, String headline, @Nullable String address) {
    partition.take(
        new SightingBatch(List.of(sighting(url, headline, address)), List.of(), states.size()));
    partition.due(NOW, 9).forEach(partition::check);
  }

  private static Sighting sighting(String address, String headline, @Nullable String now) {
    CanonicalUrl url = CanonicalUrl.parse(address).orElseThrow();
    Feed feed = new Feed("herald", SITE + "rss", new Outlet("h", "H", null), null, "admin", false);
    EntryText entry = new EntryText(headline, headline, "", null, List.of(), null, null, null);
    return new Sighting(
        ArticleId.of(url), address, SourceFeed.of(feed, url), Reason.CHANGED, entry, NOW, now);
  }

  private static ArticleId id(String path) {
    return ArticleId.of(new CanonicalUrl(SITE + path));
  }

  private static PageReading page(String found, String title, @Nullable String canonical) {
    return page(
        found,
        title,
        canonical,
        "The harbour of Almsee reopened on Monday after two years of work. Forty ships had waited"
            + " outside for weeks. The mayor spoke of a day of joy for the whole town. Fishermen"
            + " say that the channel is still too shallow for the larger boats of the fleet.");
  }

  private static PageReading page(
      String found, String title, @Nullable String canonical, String body) {
    ExtractedPage page =
        new ExtractedPage(
            title,
            body,
            List.of(),
            null,
            null,
            null,
            null,
            canonical == null ? null : SITE + canonical,
            null,
            List.of(),
            List.of());
    return new PageReading.Read(page, List.of(), URI.create(SITE + found));
  }

  private ArticlePartition partition(List<ArticleState> restored) {
    IntakeSettings settings =
        new IntakeSettings(
            1,
            Duration.ofMinutes(1),
            List.of(),
            Duration.ofMinutes(5),
            1000,
            20,
            Duration.ofHours(1));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    PageWork work =
        new PageWork(
            address -> pages.getOrDefault(address.toString(), new PageReading.Missing(404)),
            new ArticleIntake(settings, clock),
            COMPUTING);
    Limits limits = new Limits(4, 20, new ArticleFigures(new SimpleMeterRegistry()));
    return new ArticlePartitionFactory(new SightingIntake(), work, limits)
        .create(3, new RestoredArticles(restored, 0), this::write, _ -> Optional.empty());
  }

  private boolean write(ArticleRecords records) {
    revisions.addAll(records.revisions());
    handed.addAll(records.handed());
    records.states().forEach(state -> states.put(state.id(), state));
    return true;
  }
}
