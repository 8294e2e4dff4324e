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
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.LastText;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.model.SiteFurniture;
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
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an outlet's pages share, and what only seems to be shared. */
class OutletFurnitureTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SITE = "https://www.herald.example/";
  private static final Computing COMPUTING = new Computing(2, Duration.ofSeconds(30));

  private static final String CALL = "You can send your questions to our desk by letter.";
  private static final String IMPRINT = "The Almsee Herald is an independent paper since 1904.";
  private static final String SIGN_OFF = "Reporting by the Reuters bureau in Almsee.";

  private static final List<String> TITLES =
      List.of(
          "Harbour reopens after two winters",
          "Choirs rehearse inside an old mill",
          "Bakers strike over flour prices",
          "Glacier museum loses its roof",
          "Goalkeeper leaves for the capital",
          "Council bans fireworks downtown");
  private static final List<String> BODIES =
      List.of(
          "Forty ships had waited outside for weeks. The mayor spoke of a day of joy.",
          "Singers from eleven valleys meet on Saturday. Tickets are sold at the door.",
          "Ovens stayed cold this morning. The guild wants a fixed price until autumn.",
          "Snow pressed the beams down at night. Nobody was inside when they gave way.",
          "She saved three penalties in spring. The transfer costs half a million.",
          "Rockets frightened the horses last year. Fines begin at two hundred crowns.");

  private final Map<String, PageReading> pages = new HashMap<>();
  private final Map<ArticleId, ArticleState> states = new HashMap<>();
  private final List<ArticleIngested> revisions = new ArrayList<>();
  private ArticlePartition partition = partition(List.of());

  @Test
  void leavesOutWhatTwoPagesBeforeHadAndSaysWhy() {
    for (int i = 0; i < 4; i++) {
      show(i, BODIES.get(i) + "\n\n" + CALL, "");
    }

    assertThat(revisions)
        .extracting(one -> one.body().contains(CALL))
        .containsExactly(true, true, false, false);
    assertThat(leftOut(3))
        .containsExactly(new SiteFurniture(leftOut(3).getFirst().mark(), CALL, 4, 4));
    assertThat(revisions.getLast().body()).isEqualTo(BODIES.get(3));
  }

  @Test
  void remembersAfterARestart() {
    for (int i = 0; i < 3; i++) {
      show(i, IMPRINT + "\n\n" + BODIES.get(i), "");
    }
    partition = partition(List.copyOf(states.values()));
    show(3, IMPRINT + "\n\n" + BODIES.get(3), "");

    assertThat(revisions.getLast().body()).isEqualTo(BODIES.get(3));
  }

  @Test
  void takesFurnitureThatBecameKnownForNoRevision() {
    for (int i = 0; i < 5; i++) {
      show(i, BODIES.get(i) + "\n\n" + CALL, "");
    }
    int before = revisions.size();
    for (int i = 0; i < 5; i++) {
      show(i, BODIES.get(i) + "\n\n" + CALL, "once more");
    }

    assertThat(revisions).hasSize(before);
  }

  @Test
  void keepsWhatTheFeedTells() {
    for (int i = 0; i < 5; i++) {
      show(i, BODIES.get(i) + "\n\n" + IMPRINT, BODIES.get(i) + " " + IMPRINT);
    }

    assertThat(revisions).allMatch(one -> one.body().contains(IMPRINT));
  }

  @Test
  void keepsDatelinesAndSignOffs() {
    for (int i = 0; i < 6; i++) {
      show(i, "ALMSEE (Reuters)\n\n" + BODIES.get(i) + "\n\n" + SIGN_OFF, "");
    }

    assertThat(revisions).allMatch(one -> one.body().contains(SIGN_OFF));
    assertThat(revisions).allMatch(one -> one.body().startsWith("ALMSEE (Reuters)"));
  }

  @Test
  void keepsTheBackgroundOfARunningStory() {
    String background = "The northern dam broke in January and flooded nine villages.";
    List<String> told =
        List.of(
            "Insurers count the losses. Villages downstream of the dam want money by summer.",
            "Engineers blame frost. Their report on the dam names four causes for January.",
            "A judge hears the first case. Families from the flooded villages filled the hall.",
            "Parliament votes on repairs. The northern dam is to be higher before next January.",
            "Schools reopen in tents. Pupils of nine villages had stayed away since January.");
    for (int i = 0; i < told.size(); i++) {
      show(i, told.get(i) + "\n\n" + background, "");
    }

    assertThat(revisions).allMatch(one -> one.body().contains(background));
  }

  @Test
  void doesNotTakeVersionsOfOneArticleForSeveralPages() {
    String body = BODIES.get(0) + "\n\n" + BODIES.get(1);
    for (int i = 0; i < 5; i++) {
      publish(
          "version-" + i, "Harbour reopens, " + TITLES.get(i), body + "\n\nLine " + i + ".", "");
    }

    assertThat(revisions).allMatch(one -> one.body().contains(BODIES.get(0)));
  }

  private List<SiteFurniture> leftOut(int page) {
    ArticleId id = ArticleId.of(new CanonicalUrl(SITE + page));
    LastText text = Objects.requireNonNull(states.get(id)).text();
    return Objects.requireNonNull(text).knownLeftOut();
  }

  private void show(int page, String body, String told) {
    publish(String.valueOf(page), TITLES.get(page), body, told);
  }

  private void publish(String path, String title, String body, String told) {
    ExtractedPage page =
        new ExtractedPage(
            title, body, List.of(), null, null, null, null, null, null, List.of(), List.of());
    pages.put(SITE + path, new PageReading.Read(page, List.of(), URI.create(SITE + path)));
    CanonicalUrl url = CanonicalUrl.parse(SITE + path).orElseThrow();
    Feed feed = new Feed("herald", SITE + "rss", new Outlet("h", "H", null), null, "admin", false);
    EntryText entry = new EntryText(path + told, title, told, null, List.of(), null, null, null);
    Sighting sighting =
        new Sighting(
            ArticleId.of(url), url.value(), SourceFeed.of(feed, url), Reason.CHANGED, entry, NOW);
    partition.take(new SightingBatch(List.of(sighting), List.of(), states.size()));
    partition.due(NOW, 9).forEach(partition::check);
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
    PageWork work =
        new PageWork(
            address -> pages.getOrDefault(address.toString(), new PageReading.Missing(404)),
            new ArticleIntake(settings, Clock.fixed(NOW, ZoneOffset.UTC)),
            COMPUTING);
    Limits limits = new Limits(4, 20, new ArticleFigures(new SimpleMeterRegistry()));
    return new ArticlePartitionFactory(new SightingIntake(), work, limits)
        .create(3, new RestoredArticles(restored, 0), this::write, _ -> Optional.empty());
  }

  private boolean write(ArticleRecords records) {
    revisions.addAll(records.revisions());
    records.states().forEach(state -> states.put(state.id(), state));
    return true;
  }
}
