package dev.courant.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeSettings;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.model.Told;
import dev.courant.model.Voice;
import dev.courant.page.ExtractedPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PER_HOST = 4;

  private final Log log = new Log();
  private String title = "Harbour reopens";
  private Runnable whileReading = () -> {};
  private final DeskRules rules =
      new DeskRules(
          _ -> read(), new SightingIntake(), new ArticleIntake(settings(), clock()), PER_HOST, 20);
  private Optional<Voice> owner = Optional.empty();
  private final Desk desk = rules.desk(3, new Remembered(List.of(), 0), log, _ -> owner);

  @Test
  void publishesOnceWhatTwoFeedsShow() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1), sighting("all", Reason.APPEARED, 1)), 2);
    lookAtAll(NOW);
    desk.take(List.of(sighting("more", Reason.APPEARED, 1)), 3);
    lookAtAll(NOW);

    assertThat(log.articles).hasSize(1);
    assertThat(log.articles.getFirst().outlet().id()).isEqualTo("own");
    assertThat(log.position).isEqualTo(3);
  }

  @Test
  void attributesToTheOutletWhosePageItIsAlsoWhereAnAggregatorIsFirst() {
    owner = Optional.of(sighting("own", Reason.APPEARED, 1).voice());
    desk.take(List.of(sighting("all", Reason.APPEARED, 1)), 1);
    lookAtAll(NOW);

    assertThat(log.articles).extracting(a -> a.outlet().id()).containsExactly("own");
  }

  @Test
  void doesNotLetFeedsTakeTurnsAsRevisionsOfAPageWithoutTitle() {
    title = "";
    for (int round = 0; round < 3; round++) {
      for (String feed : List.of("all", "more")) {
        Reason reason = round == 0 ? Reason.APPEARED : Reason.CHANGED;
        desk.take(List.of(sighting(feed, reason, 1, feed + " words it")), 1);
        lookAtAll(NOW);
      }
    }

    assertThat(log.articles).extracting(ArticleIngested::title).containsExactly("all words it");
  }

  @Test
  void publishesACorrectionOnceWhicheverFeedsNoticeIt() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1), sighting("all", Reason.APPEARED, 1)), 2);
    lookAtAll(NOW);
    title = "Harbour stays shut";
    desk.take(List.of(sighting("all", Reason.CHANGED, 1, "Shut")), 3);
    lookAtAll(NOW);
    desk.take(List.of(sighting("own", Reason.CHANGED, 1, "Shut, says office")), 4);
    lookAtAll(NOW);

    assertThat(log.articles).extracting(ArticleIngested::revision).containsExactly(1, 2);
  }

  @Test
  void looksAgainWhereAFeedToldSomethingWhileThePageWasRead() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1)), 1);
    whileReading =
        () -> {
          whileReading = () -> {};
          desk.take(List.of(sighting("own", Reason.CHANGED, 1, "Stays shut")), 2);
        };
    lookAtAll(NOW);
    title = "Harbour stays shut";
    lookAtAll(NOW);

    assertThat(log.articles).extracting(ArticleIngested::title).containsExactly(title);
  }

  @Test
  void takesUpWhereAnotherLeftOff() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1), sighting("own", Reason.APPEARED, 2)), 2);
    desk.look(desk.due(NOW, 1).getFirst());
    log.lost = true;
    desk.look(desk.due(NOW, 1).getFirst());
    assertThat(log.articles).hasSize(1);

    Log successor = new Log();
    Desk next =
        rules.desk(3, new Remembered(log.states.values(), log.position), successor, _ -> owner);
    next.take(List.of(sighting("all", Reason.APPEARED, 1)), 3);
    next.due(NOW, 9).forEach(next::look);
    assertThat(successor.articles).hasSize(1).doesNotContainAnyElementsOf(log.articles);
  }

  @Test
  void keepsDueWhatCannotBeWritten() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1)), 1);
    log.away = true;
    ArticleState article = desk.due(NOW, 9).getFirst();
    assertThatThrownBy(() -> desk.look(article)).isInstanceOf(IllegalStateException.class);

    log.away = false;
    assertThat(desk.isLeftUnwritten()).isFalse();
    lookAtAll(NOW);
    assertThat(log.articles).hasSize(1);
  }

  @Test
  void doesNotLetOneHostHaveAllPlaces() {
    desk.take(
        IntStream.range(0, 50).mapToObj(i -> sighting("own", Reason.APPEARED, i)).toList(), 50);

    assertThat(desk.due(NOW, 64)).hasSize(PER_HOST);
  }

  @Test
  void losesNothingBetweenManyThreads() {
    int articles = 200;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> {
        for (int i = 0; i < articles; i++) {
          desk.take(List.of(sighting(i % 2 == 0 ? "own" : "all", Reason.APPEARED, i)), i + 1);
        }
      });
      while (log.countOfArticles() < articles) {
        desk.due(NOW, 9).forEach(article -> threads.submit(() -> desk.look(article)));
        Thread.onSpinWait();
      }
    }

    assertThat(log.articles).extracting(ArticleIngested::id).doesNotHaveDuplicates();
    assertThat(desk.due(NOW, 9)).isEmpty();
  }

  @Test
  void forgetsWhatNoFeedShowsAnyMore() {
    desk.take(List.of(sighting("own", Reason.APPEARED, 1), sighting("own", Reason.APPEARED, 2)), 2);
    lookAtAll(NOW);
    Instant later = NOW.plus(Duration.ofDays(60));
    Sighting shown = sighting("own", Reason.STANDING, 1);
    desk.take(
        List.of(new Sighting(shown.id(), shown.url(), shown.voice(), Reason.STANDING, null, later)),
        3);
    desk.forget(NOW.plus(Duration.ofDays(10)));

    assertThat(log.states.keySet()).containsExactly(shown.id());
  }

  private void lookAtAll(Instant now) {
    desk.due(now, 99).forEach(desk::look);
  }

  private PageReading read() {
    ExtractedPage page =
        new ExtractedPage(
            title,
            "The harbour reopened on Monday after two years of work.",
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of());
    whileReading.run();
    return new PageReading.Read(page, List.of());
  }

  private static IntakeSettings settings() {
    return new IntakeSettings(1, Duration.ofMinutes(1), List.of(), Duration.ofMinutes(5), 1000, 20);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static Sighting sighting(String feed, Reason reason, int page) {
    return sighting(feed, reason, page, "Harbour reopens");
  }

  private static Sighting sighting(String feed, Reason reason, int page, String words) {
    CanonicalUrl url = CanonicalUrl.parse("https://own.example/" + page).orElseThrow();
    String address = "https://%s.example/rss".formatted(feed);
    Voice voice =
        Voice.of(new Feed(feed, address, new Outlet(feed, feed, null), null, "admin", false), url);
    Told told = new Told(words, words, "", null, List.of(), null, null, null);
    return new Sighting(ArticleId.of(url), url.value(), voice, reason, told, NOW);
  }

  /** A log in memory. */
  private static final class Log implements DeskLog {
    private final List<ArticleIngested> articles = new ArrayList<>();
    private final Map<ArticleId, ArticleState> states = new HashMap<>();
    private long position;
    private boolean lost;
    private boolean away;

    @Override
    public synchronized boolean write(DeskRecords records) {
      if (away) {
        throw new IllegalStateException("the log is away");
      }
      if (lost) {
        return false;
      }
      articles.addAll(records.articles());
      records.states().forEach(state -> states.put(state.id(), state));
      records.forgotten().forEach(states::remove);
      position = records.position();
      return true;
    }

    synchronized int countOfArticles() {
      return articles.size();
    }
  }
}
