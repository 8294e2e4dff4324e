package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RetriesTest {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  @Test
  void waitTwiceAsLongAfterEachUpToTheLongest() {
    Retries retries = new Retries(FIRST, LONGEST, () -> 0.5);
    assertThat(retries.after(1, null)).isEqualTo(FIRST);
    assertThat(retries.after(2, null)).isEqualTo(FIRST.multipliedBy(2));
    assertThat(retries.after(4, null)).isEqualTo(FIRST.multipliedBy(8));
    assertThat(retries.after(1_000, null)).isEqualTo(LONGEST);
  }

  @Test
  void spreadByAQuarter() {
    assertThat(new Retries(FIRST, LONGEST, () -> 0).after(1, null)).hasMillis(3_750);
    assertThat(new Retries(FIRST, LONGEST, () -> 1).after(1, null)).hasMillis(6_250);
  }

  @Test
  void heedWhatTheReceiverAsksForUpToTheLongest() {
    Retries retries = new Retries(FIRST, LONGEST, () -> 0.5);
    assertThat(retries.after(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
    assertThat(retries.after(1, Duration.ofSeconds(1))).isEqualTo(FIRST);
    assertThat(retries.after(1, Duration.ofDays(9))).isEqualTo(LONGEST);
    assertThat(retries.after(1, Duration.ofDays(-9))).isEqualTo(FIRST);
  }
}
