package dev.courant.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.ingest.article.ArticlePartition.Limits;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeSettings;
import dev.courant.ingest.intake.SightingIntake;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.work.BoundedWork;
import dev.courant.ingest.work.UnwrittenException;
import dev.courant.ingest.work.WritePause;
import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.SourceFeed;
import dev.courant.runtime.Computing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleWorkerTest {
  private static final int ARTICLES = 30;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger published = new AtomicInteger();
  private final Computing computing = new Computing(2, Duration.ofSeconds(30));
  private final BoundedWork work = new BoundedWork("test-", 8, Duration.ofSeconds(30));
  private final WritePause pause = new WritePause(clock);
  private volatile boolean away;
  private volatile boolean slow;

  private final ArticlePartition partition =
      new ArticlePartitionFactory(
              new SightingIntake(),
              new PageWork(this::look, new ArticleIntake(settings(), clock), computing),
              new Limits(4, 20, new ArticleFigures(new SimpleMeterRegistry())))
          .create(0, new RestoredArticles(List.of(), 0), this::write, _ -> Optional.empty());
  private final ArticleWorker worker =
      new ArticleWorker(() -> List.of(partition), work, pause, Duration.ofDays(90), clock);

  @AfterEach
  void stop() {
    work.close();
    computing.close();
  }

  @Test
  void doesNotAskTheOutletsAgainAndAgainWhileKafkaIsAway() {
    partition.take(
        new SightingBatch(
            IntStream.range(0, ARTICLES).mapToObj(this::sighting).toList(), List.of(), 1));
    away = true;
    tick();
    int first = looks.get();

    for (int i = 0; i < 100; i++) {
      tick();
    }
    assertThat(looks.get()).as("in a pause").isEqualTo(first);
    for (int i = 0; i < 10; i++) {
      now.updateAndGet(time -> time.plusSeconds(1));
      tick();
    }
    assertThat(looks.get()).as("one a pause, and pauses grow").isBetween(first + 1, first + 3);

    away = false;
    await()
        .until(() -> {
          now.updateAndGet(time -> time.plusSeconds(31));
          tick();
          return published.get() == ARTICLES;
        });
  }

  @Test
  void knowsHowLongTheOldestPageWaits() {
    takeIn(1);
    Instant begun = now.get();
    worker.tick(begun.plusSeconds(40));
    assertThat(worker.oldest()).isEqualTo(Duration.ofSeconds(40));

    await().until(() -> work.running() == 0);
    worker.tick(begun.plusSeconds(40));
    assertThat(worker.oldest()).as("once it is checked").isZero();
  }

  @Test
  void forgetsOnceAnHourWhatNoFeedHasShownForLong() {
    takeIn(ARTICLES);
    tick();
    await()
        .until(() -> {
          tick();
          return published.get() == ARTICLES;
        });
    ArticleId first = sighting(0).id();
    now.updateAndGet(time -> time.plus(Duration.ofDays(91)));
    pause.failed(new IllegalStateException("away"));
    tick();
    assertThat(partition.find(first)).as("not while Kafka is away").isNotNull();

    pause.succeeded();
    tick();
    assertThat(partition.find(first)).isNull();
  }

  @Test
  void forgetsNothingBeforeTheHourIsOver() {
    Instant today = now.get();
    now.set(today.minus(Duration.ofDays(91)));
    takeIn(1);
    now.set(today);
    await()
        .until(() -> {
          tick();
          return published.get() == 1;
        });
    tick();
    assertThat(partition.find(sighting(0).id())).isNotNull();

    now.set(today.plus(Duration.ofMinutes(61)));
    tick();
    assertThat(partition.find(sighting(0).id())).isNull();
  }

  @Test
  void writesWhatWasLeftUnwrittenOnceKafkaIsBack() {
    takeIn(1);
    partition.cut(partition.due(now.get(), 1).getFirst());
    pause.failed(new IllegalStateException("away"));
    tick();
    assertThat(published.get()).isZero();

    pause.succeeded();
    tick();
    assertThat(published.get()).isEqualTo(1);
    assertThat(looks.get()).as("without another look").isZero();
  }

  @Test
  void cutsALookThatTakesTooLongAndLetsTheFeedsTextStandIn() throws Exception {
    try (BoundedWork hasty = new BoundedWork("hasty-", 8, Duration.ofMillis(1))) {
      ArticleWorker strict =
          new ArticleWorker(() -> List.of(partition), hasty, pause, Duration.ofDays(90), clock);
      takeIn(1);
      slow = true;
      await()
          .until(() -> {
            strict.tick(now.get());
            return published.get() == 1;
          });
    } finally {
      slow = false;
    }
  }

  private void takeIn(int articles) {
    partition.take(
        new SightingBatch(
            IntStream.range(0, articles).mapToObj(this::sighting).toList(), List.of(), 1));
  }

  private void tick() {
    worker.tick(now.get());
    await().until(() -> work.running() == 0);
  }

  private PageReading look(URI address) {
    looks.incrementAndGet();
    if (slow) {
      waitForTheCut();
    }
    return new PageReading.Forbidden("robots.txt disallows it");
  }

  private static void waitForTheCut() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean write(ArticleRecords records) {
    if (away) {
      UnwrittenException failure = new UnwrittenException("the log is away");
      pause.failed(failure);
      throw failure;
    }
    pause.succeeded();
    published.addAndGet(records.revisions().size());
    return true;
  }

  private Sighting sighting(int i) {
    CanonicalUrl url = CanonicalUrl.parse("https://host-" + i + ".example/" + i).orElseThrow();
    Feed feed =
        new Feed("f", "https://f.example/", new Outlet("f", "F", null), null, "admin", false);
    EntryText entry = new EntryText("h", "Title", "Text.", null, List.of(), null, null, null);
    return new Sighting(
        ArticleId.of(url),
        url.value(),
        SourceFeed.of(feed, url),
        Sighting.Reason.APPEARED,
        entry,
        now.get());
  }

  private static IntakeSettings settings() {
    return new IntakeSettings(
        1, Duration.ofMinutes(1), List.of(), Duration.ofMinutes(5), 1000, 20, Duration.ofHours(1));
  }
}
