package dev.courant.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.ingest.article.ArticlePartition.Limits;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeSettings;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.work.TooLargeException;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.model.SourceFeed;
import dev.courant.page.ExtractedPage;
import dev.courant.runtime.Computing;
import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticlePartitionTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PER_HOST = 4;
  private static final Computing COMPUTING = new Computing(2, Duration.ofSeconds(30));

  private final MeterRegistry meters = new SimpleMeterRegistry();

  private final Log log = new Log();
  private String title = "Harbour reopens";
  private Runnable whileReading = () -> {};
  private final ArticlePartitionFactory factory =
      new ArticlePartitionFactory(
          new SightingIntake(),
          new PageWork(this::read, new ArticleIntake(settings(), clock()), COMPUTING),
          new Limits(PER_HOST, 20, new ArticleFigures(meters)));
  private Optional<SourceFeed> owner = Optional.empty();
  private final ArticlePartition partition =
      factory.create(3, new RestoredArticles(List.of(), 0), log, _ -> owner);

  @Test
  void publishesOnceWhatTwoFeedsShow() {
    take(List.of(sighting("own", Reason.APPEARED, 1), sighting("all", Reason.APPEARED, 1)), 2);
    checkAll(NOW);
    take(List.of(sighting("more", Reason.APPEARED, 1)), 3);
    checkAll(NOW);

    assertThat(log.articles).hasSize(1);
    assertThat(log.articles.getFirst().outlet().id()).isEqualTo("own");
    assertThat(log.position).isEqualTo(3);
  }

  @Test
  void attributesToTheOutletWhosePageItIsAlsoWhereAnAggregatorIsFirst() {
    owner = Optional.of(sighting("own", Reason.APPEARED, 1).source());
    take(List.of(sighting("all", Reason.APPEARED, 1)), 1);
    checkAll(NOW);

    assertThat(log.articles).extracting(a -> a.outlet().id()).containsExactly("own");
  }

  @Test
  void doesNotLetFeedsTakeTurnsAsRevisionsOfAPageWithoutTitle() {
    title = "";
    for (int round = 0; round < 3; round++) {
      for (String feed : List.of("all", "more")) {
        Reason reason = round == 0 ? Reason.APPEARED : Reason.CHANGED;
        take(List.of(sighting(feed, reason, 1, feed + " words it")), 1);
        checkAll(NOW);
      }
    }

    assertThat(log.articles).extracting(ArticleIngested::title).containsExactly("all words it");
  }

  @Test
  void publishesACorrectionOnceWhicheverFeedsNoticeIt() {
    take(List.of(sighting("own", Reason.APPEARED, 1), sighting("all", Reason.APPEARED, 1)), 2);
    checkAll(NOW);
    title = "Harbour stays shut";
    take(List.of(sighting("all", Reason.CHANGED, 1, "Shut")), 3);
    checkAll(NOW);
    take(List.of(sighting("own", Reason.CHANGED, 1, "Shut, says office")), 4);
    checkAll(NOW);

    assertThat(log.articles).extracting(ArticleIngested::revision).containsExactly(1, 2);
  }

  @Test
  void checksAgainIfAFeedReportedAChangeWhileThePageWasFetched() {
    take(List.of(sighting("own", Reason.APPEARED, 1)), 1);
    whileReading =
        () -> {
          whileReading = () -> {};
          take(List.of(sighting("own", Reason.CHANGED, 1, "Stays shut")), 2);
        };
    checkAll(NOW);
    title = "Harbour stays shut";
    checkAll(NOW);

    assertThat(log.articles).extracting(ArticleIngested::title).containsExactly(title);
  }

  @Test
  void takesUpWhereAnotherLeftOff() {
    take(List.of(sighting("own", Reason.APPEARED, 1), sighting("own", Reason.APPEARED, 2)), 2);
    partition.check(partition.due(NOW, 1).getFirst());
    log.lost = true;
    partition.check(partition.due(NOW, 1).getFirst());
    assertThat(log.articles).hasSize(1);

    Log successor = new Log();
    ArticlePartition next =
        factory.create(
            3, new RestoredArticles(log.states.values(), log.position), successor, _ -> owner);
    next.take(new SightingBatch(List.of(sighting("all", Reason.APPEARED, 1)), List.of(), 3));
    next.due(NOW, 9).forEach(next::check);
    assertThat(successor.articles).hasSize(1).doesNotContainAnyElementsOf(log.articles);
  }

  @Test
  void keepsDueWhatCannotBeWritten() {
    take(List.of(sighting("own", Reason.APPEARED, 1)), 1);
    log.away = true;
    ArticleState article = partition.due(NOW, 9).getFirst();
    assertThatThrownBy(() -> partition.check(article)).isInstanceOf(UnwrittenException.class);

    log.away = false;
    assertThat(partition.isLeftUnwritten()).isFalse();
    checkAll(NOW);
    assertThat(log.articles).hasSize(1);
  }

  @Test
  void countsEverySightingAndEveryCheckOnceAfterTheCommit() {
    take(
        List.of(
            sighting("own", Reason.APPEARED, 1),
            sighting("all", Reason.APPEARED, 1),
            sighting("own", Reason.CHANGED, 1, "Stays shut"),
            sighting("own", Reason.APPEARED, 2)),
        4);
    assertThat(sightings("new")).isEqualTo(2);
    assertThat(sightings("changed")).isEqualTo(1);
    assertThat(sightings("unchanged")).isEqualTo(1);

    checkAll(NOW);
    assertThat(pages("read")).isEqualTo(2);
    assertThat(count("courant.ingest.articles", "change", "created")).isEqualTo(2);

    log.away = true;
    unwritten(() -> take(List.of(sighting("own", Reason.APPEARED, 3)), 5));
    assertThat(sightings("new")).as("what was not committed").isEqualTo(2);
  }

  @Test
  void leavesAnArticleOutThatIsTooLargeAndWritesTheOthers() {
    take(List.of(sighting("own", Reason.APPEARED, 1), sighting("own", Reason.APPEARED, 2)), 2);
    log.tooLarge = sighting("own", Reason.APPEARED, 1).id();
    checkAll(NOW);

    assertThat(log.articles)
        .extracting(ArticleIngested::id)
        .containsExactly(sighting("own", Reason.APPEARED, 2).id());
    assertThat(partition.due(NOW.plus(Duration.ofDays(1)), 9)).as("not due again").isEmpty();
    assertThat(pages("too_large")).isEqualTo(1);
  }

  @Test
  void treatsAnErrorOnAPageLikeAPageThatCannotBeHad() {
    whileReading =
        () -> {
          throw new StackOverflowError("deep markup");
        };
    take(List.of(sighting("own", Reason.APPEARED, 1)), 1);
    checkAll(NOW);

    assertThat(log.articles).extracting(ArticleIngested::title).containsExactly("Harbour reopens");
    assertThat(pages("unavailable")).isEqualTo(1);
  }

  private double sightings(String outcome) {
    return count("courant.ingest.sightings", "outcome", outcome);
  }

  private double pages(String outcome) {
    return count("courant.ingest.pages", "outcome", outcome);
  }

  private double count(String name, String tag, String value) {
    return meters.counter(name, tag, value).count();
  }

  private static void unwritten(Runnable failing) {
    assertThatThrownBy(failing::run).isInstanceOf(UnwrittenException.class);
  }

  @Test
  void doesNotLetOneHostHaveAllPlaces() {
    take(IntStream.range(0, 50).mapToObj(i -> sighting("own", Reason.APPEARED, i)).toList(), 50);

    assertThat(partition.due(NOW, 64)).hasSize(PER_HOST);
  }

  @Test
  void losesNothingBetweenManyThreads() {
    int articles = 200;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> {
        for (int i = 0; i < articles; i++) {
          take(List.of(sighting(i % 2 == 0 ? "own" : "all", Reason.APPEARED, i)), i + 1);
        }
      });
      while (log.countOfArticles() < articles) {
        partition.due(NOW, 9).forEach(article -> threads.submit(() -> partition.check(article)));
        if (partition.isLeftUnwritten()) {
          partition.writeChecked();
        }
        Thread.onSpinWait();
      }
    }

    assertThat(log.articles).extracting(ArticleIngested::id).doesNotHaveDuplicates();
    assertThat(partition.due(NOW, 9)).isEmpty();
  }

  @Test
  void forgetsWhatNoFeedShowsAnyMore() {
    take(List.of(sighting("own", Reason.APPEARED, 1), sighting("own", Reason.APPEARED, 2)), 2);
    checkAll(NOW);
    Instant later = NOW.plus(Duration.ofDays(60));
    Sighting shown = sighting("own", Reason.STANDING, 1);
    take(
        List.of(
            new Sighting(shown.id(), shown.url(), shown.source(), Reason.STANDING, null, later)),
        3);
    partition.forget(NOW.plus(Duration.ofDays(10)));

    assertThat(log.states.keySet()).containsExactly(shown.id());
  }

  private void take(List<Sighting> sightings, long next) {
    partition.take(new SightingBatch(sightings, List.of(), next));
  }

  private void checkAll(Instant now) {
    partition.due(now, 99).forEach(partition::check);
  }

  private PageReading read(URI address) {
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
    return new PageReading.Read(page, List.of(), address);
  }

  private static IntakeSettings settings() {
    return new IntakeSettings(
        1, Duration.ofMinutes(1), List.of(), Duration.ofMinutes(5), 1000, 20, Duration.ofHours(1));
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
    SourceFeed source =
        SourceFeed.of(
            new Feed(feed, address, new Outlet(feed, feed, null), null, "admin", false), url);
    EntryText entry = new EntryText(words, words, "", null, List.of(), null, null, null);
    return new Sighting(ArticleId.of(url), url.value(), source, reason, entry, NOW);
  }

  /** A log in memory. */
  private static final class Log implements ArticleLog {
    private final List<ArticleIngested> articles = new ArrayList<>();
    private final Map<ArticleId, ArticleState> states = new HashMap<>();
    private long position;
    private boolean lost;
    private boolean away;
    private ArticleId tooLarge;

    @Override
    public synchronized boolean write(ArticleRecords records) {
      if (away) {
        throw new UnwrittenException("the log is away");
      }
      if (lost) {
        return false;
      }
      if (records.revisions().stream().anyMatch(one -> one.id().equals(tooLarge))) {
        throw new TooLargeException(new IllegalStateException("too large"));
      }
      articles.addAll(records.revisions());
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
