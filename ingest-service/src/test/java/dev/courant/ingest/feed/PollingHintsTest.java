package dev.courant.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollingHintsTest {
  private final PollingHints hints = new PollingHints();

  @Test
  void readsTheTtlAsMinutes() {
    hints.take(FeedVocabulary.TTL, " 90 ");
    assertThat(hints.ttl()).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void leavesOutATtlThatMakesNoSense() {
    for (String text : new String[] {"", "-5", "0", "soon", "99999999999"}) {
      hints.take(FeedVocabulary.TTL, text);
    }
    assertThat(hints.ttl()).isNull();
  }

  @Test
  void sharesThePeriodOutByTheFrequency() {
    hints.take(FeedVocabulary.UPDATE_PERIOD, " Daily\n");
    hints.take(FeedVocabulary.UPDATE_FREQUENCY, "4");
    assertThat(hints.ttl()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void takesAPeriodAloneForOnceAndAFrequencyAloneForByDay() {
    PollingHints hourly = new PollingHints();
    hourly.take(FeedVocabulary.UPDATE_PERIOD, "hourly");
    assertThat(hourly.ttl()).isEqualTo(Duration.ofHours(1));

    hints.take(FeedVocabulary.UPDATE_FREQUENCY, "24");
    assertThat(hints.ttl()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void prefersTheTtlToThePeriod() {
    hints.take(FeedVocabulary.UPDATE_PERIOD, "weekly");
    hints.take(FeedVocabulary.TTL, "30");
    assertThat(hints.ttl()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void readsHoursFromZeroAndTakesTwentyFourForMidnight() {
    for (String hour : new String[] {"0", "7", "24", "25", "-1", "noon"}) {
      hints.take(FeedVocabulary.HOUR, hour);
    }
    assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 7);
  }

  @Test
  void readsDaysByTheirEnglishNamesInAnyCase() {
    for (String day : new String[] {"Saturday", " SUNDAY ", "Holiday"}) {
      hints.take(FeedVocabulary.DAY, day);
    }
    assertThat(hints.skipDays()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }
}
