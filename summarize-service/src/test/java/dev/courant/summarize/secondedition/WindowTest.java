package dev.courant.summarize.secondedition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WindowTest {
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final SecondEditionSettings SETTINGS =
      new SecondEditionSettings(2, 5, Duration.ofHours(6), DataSize.ofBytes(0));

  private final List<Outcome> ended = new ArrayList<>();
  private final Window window = new Window(Clock.fixed(NOON, ZoneOffset.UTC), SETTINGS, ended::add);
  private long next;

  @Test
  void givesOutTheNewestFirst() throws InterruptedException {
    add(0, "old", 1, NOON.minusSeconds(600), "a.example", "The mayor opens a bridge");
    add(0, "new", 1, NOON.minusSeconds(60), "a.example", "A storm is coming");
    add(1, "middle", 1, NOON.minusSeconds(300), "a.example", "Prices fall");
    out();

    assertThat(taken(3)).containsExactly("new", "middle", "old");
  }

  @Test
  void givesOutWhatManyOutletsTellBeforeWhatIsALittleNewer() throws InterruptedException {
    add(0, "alone", 1, NOON.minusSeconds(60), "a.example", "A storm is coming");
    add(0, "told", 1, NOON.minusSeconds(900), "a.example", "Harwick bridge closed after crash");
    add(0, "told-2", 1, NOON.minusSeconds(960), "b.example", "Crash: Harwick bridge is closed");
    add(0, "same", 1, NOON.minusSeconds(990), "a.example", "Harwick bridge, crash, closed");
    out();

    assertThat(taken(4)).containsExactly("told-2", "told", "alone", "same");
  }

  @Test
  void givesOutNothingBeforeItsFirstEditionIsOut() throws InterruptedException {
    add(0, "first", 1, NOON, "a.example", "One");
    add(0, "second", 1, NOON, "a.example", "Two");
    assertThat(window.waitsForFirstEditions()).isTrue();
    window.firstEditionsUpTo(Map.of(0, 1L));

    assertThat(taken(1)).containsExactly("first");
    assertThat(window.waitsForFirstEditions()).isTrue();
    window.firstEditionsUpTo(Map.of(0, 2L));
    assertThat(taken(1)).containsExactly("second");
    assertThat(window.waitsForFirstEditions()).isFalse();
  }

  @Test
  void leavesOutARevisionOnceTheNextOneWaits() throws InterruptedException {
    add(0, "a", 1, NOON, "a.example", "One");
    add(0, "a", 2, NOON, "a.example", "One, corrected");
    out();

    assertThat(ended).containsExactly(Outcome.SUPERSEDED);
    assertThat(window.take().article().revision()).isEqualTo(2);
    assertThat(window.size()).isEqualTo(1);
  }

  @Test
  void skipsWhatWasAskedForTooLongAgo() throws InterruptedException {
    window.add(waiting(0, 0, "stale", 1, NOON.minus(Duration.ofHours(7)), "a.example", "Old"));
    add(0, "fresh", 1, NOON.minus(Duration.ofDays(3)), "a.example", "An old article, read now");
    out();

    assertThat(taken(1)).containsExactly("fresh");
    assertThat(ended).containsExactly(Outcome.SKIPPED);
    assertThat(window.size()).isEqualTo(1);
    assertThat(window.isTooOld(NOON.minus(Duration.ofHours(7)).toEpochMilli())).isTrue();
    assertThat(window.isTooOld(NOON.minus(Duration.ofHours(5)).toEpochMilli())).isFalse();
  }

  @Test
  void isDoneUpToTheFirstThatIsNot() throws InterruptedException {
    add(0, "a", 1, NOON.minusSeconds(60), "a.example", "One");
    add(0, "b", 1, NOON, "a.example", "Two");
    window.readUpTo(0, 9);
    out();
    Waiting newest = window.take();
    Waiting oldest = window.take();

    assertThat(window.done(newest)).isTrue();
    assertThat(window.doneUpTo()).containsEntry(0, oldest.offset());
    window.done(oldest);
    assertThat(window.doneUpTo()).containsEntry(0, 9L);
  }

  @Test
  void forgetsAPartitionThatIsGivenUpAndWhoeverWasAtWorkOnIt() throws InterruptedException {
    add(0, "a", 1, NOON, "a.example", "One");
    out();
    Waiting taken = window.take();
    window.drop(List.of(0));

    assertThat(window.owns(taken)).isFalse();
    assertThat(window.done(taken)).isFalse();
    assertThat(window.size()).isZero();
    assertThat(window.doneUpTo()).isEmpty();
  }

  @Test
  void isFullWithSoMany() {
    for (int i = 0; i < 5; i++) {
      assertThat(window.isFull()).isFalse();
      add(0, "a" + i, 1, NOON, "a.example", "One");
    }
    assertThat(window.isFull()).isTrue();
  }

  private void out() {
    window.firstEditionsUpTo(Map.of(0, 100L, 1, 100L));
  }

  private List<String> taken(int count) throws InterruptedException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String url = window.take().article().url();
      names.add(url.substring(url.lastIndexOf('/') + 1));
    }
    return names;
  }

  private void add(
      int partition, String name, int revision, Instant published, String outlet, String title) {
    window.add(waiting(partition, NOON.toEpochMilli(), name, revision, published, outlet, title));
  }

  private Waiting waiting(
      int partition,
      long written,
      String name,
      int revision,
      Instant published,
      String outlet,
      String title) {
    String url = "https://www.example.org/" + name;
    ArticleId id = ArticleId.of(CanonicalUrl.parse(url).orElseThrow());
    ArticleIngested article =
        new ArticleIngested(
            id,
            revision,
            revision == 1 ? Change.CREATED : Change.UPDATED,
            url,
            "feed",
            new Outlet(outlet, outlet, "GB"),
            title,
            "Text.",
            "en",
            List.of(),
            published,
            null,
            null,
            List.of(),
            NOON);
    return new Waiting(
        new ConsumerRecord<>(
            Topics.RAW,
            partition,
            next++,
            written,
            TimestampType.CREATE_TIME,
            0,
            0,
            id.value(),
            new byte[0],
            new RecordHeaders(),
            Optional.empty()),
        article);
  }
}
