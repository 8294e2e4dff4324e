package dev.courant.testkit.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsIT {
  private static final Clock FIRST = at("2026-03-01T09:00:00Z");
  private static final Clock LATER = at("2026-03-01T10:00:00Z");
  private static final SampleNewsroom.Timings AT_ONCE =
      new SampleNewsroom.Timings(Duration.ZERO, Duration.ofDays(1), Duration.ZERO);

  @TempDir Path directory;

  @Test
  void aLaterRunKeepsTheFirstStart() {
    Instant first = memory(FIRST).firstStart();

    assertThat(memory(LATER).firstStart()).isEqualTo(first).isEqualTo(FIRST.instant());
  }

  @Test
  void aLaterRunServesFromTheBeginningWhatAnEarlierOneChanged() {
    Outlets first = newsroom(FIRST);
    first.articles().forEach(article -> first.at(article.canonicalUrl()));
    assertThat(first.articles()).anyMatch(article -> article.revision() == 2);

    assertThat(newsroom(LATER).articles()).isEqualTo(first.articles());
  }

  @Test
  void aLaterRunAssumesNothingThatDidNotHappen() {
    newsroom(FIRST);

    assertThat(newsroom(LATER).articles()).noneMatch(article -> article.revision() == 2);
  }

  @Test
  void aLineThatAKillCutShortCountsForNothing() throws IOException {
    memory(FIRST);
    Files.writeString(file(), "\nhttps://www.harb", StandardOpenOption.APPEND);

    Outlets later = newsroom(LATER);
    later.articles().forEach(article -> later.at(article.canonicalUrl()));

    assertThat(later.articles()).anyMatch(article -> article.revision() == 2);
    assertThat(newsroom(LATER).articles()).isEqualTo(later.articles());
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Files.writeString(file(), "something else\n");

    assertThatThrownBy(() -> memory(FIRST))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("does not begin with the time of a first start");
  }

  private Outlets newsroom(Clock clock) {
    return SampleNewsroom.outlets(memory(clock), clock, AT_ONCE);
  }

  private SampleMemory memory(Clock clock) {
    return RecordedRuns.in(file(), clock);
  }

  private Path file() {
    return directory.resolve("sample");
  }

  private static Clock at(String time) {
    return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
  }
}
