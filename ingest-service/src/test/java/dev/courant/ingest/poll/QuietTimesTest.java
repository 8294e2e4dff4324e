package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.FeedState.Hints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuietTimesTest {
  /** A Friday. */
  private static final Instant FRIDAY = Instant.parse("2026-03-06T22:20:00Z");

  private static final Duration ATMOST = Duration.ofDays(3);

  @Test
  void putsAPollOffToTheFirstHourThatIsNotSkipped() {
    assertThat(after(List.of(22, 23, 0, 1), List.of()))
        .isEqualTo(Instant.parse("2026-03-07T02:20:00Z"));
  }

  @Test
  void putsAPollOffOverSkippedDays() {
    assertThat(after(List.of(22, 23), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)))
        .isEqualTo(Instant.parse("2026-03-09T00:20:00Z"));
  }

  @Test
  void leavesAPollWhereItIsOutsideOfThem() {
    assertThat(after(List.of(3, 4), List.of(DayOfWeek.MONDAY))).isEqualTo(FRIDAY);
    assertThat(QuietTimes.of(null).after(FRIDAY, ATMOST)).isEqualTo(FRIDAY);
  }

  @Test
  void putsAPollOffNoLongerThanSettingsSay() {
    Hints hints = hints(List.of(), List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(QuietTimes.of(hints).after(FRIDAY, Duration.ofHours(5)))
        .isEqualTo(FRIDAY.plus(Duration.ofHours(5)));
    assertThat(QuietTimes.of(hints).after(FRIDAY, Duration.ZERO)).isEqualTo(FRIDAY);
  }

  @Test
  void takesAFeedThatLeavesNoHourForOneThatSaysNothing() {
    List<Integer> all = IntStream.range(0, 24).boxed().toList();
    assertThat(after(all, List.of())).isEqualTo(FRIDAY);
    assertThat(after(List.of(), List.of(DayOfWeek.values()))).isEqualTo(FRIDAY);
  }

  private static Instant after(List<Integer> hours, List<DayOfWeek> days) {
    return QuietTimes.of(hints(hours, days)).after(FRIDAY, ATMOST);
  }

  private static Hints hints(List<Integer> hours, List<DayOfWeek> days) {
    return new Hints(null, hours, days, null, null);
  }
}
