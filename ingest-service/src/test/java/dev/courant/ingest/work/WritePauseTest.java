package dev.courant.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WritePauseTest {
  private static final Exception AWAY = new Exception("away");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final WritePause pause = new WritePause(clock);

  @Test
  void allowsWhateverIsFreeAsLongAsWritesSucceed() {
    pause.succeeded();
    assertThat(pause.allowed(7, 1)).isEqualTo(7);
    assertThat(pause.allowed(0, 8)).isZero();
  }

  @Test
  void allowsOneTaskAtATimeToTryOnceAPauseIsOver() {
    pause.failed(AWAY);
    pass(1999);
    assertThat(pause.allowed(7, 0)).as("in the pause").isZero();
    pass(1);
    assertThat(pause.allowed(7, 0)).as("behind it").isEqualTo(1);
    assertThat(pause.allowed(7, 1)).as("while one tries").isZero();
    assertThat(pause.allowed(0, 0)).as("where no place is free").isZero();
  }

  @Test
  void growsFromTwoSecondsToThirty() {
    for (int seconds : new int[] {2, 4, 8, 16, 30, 30}) {
      pause.failed(AWAY);
      pass(seconds * 1000L - 1);
      assertThat(pause.allowed(1, 0)).as("%d s", seconds).isZero();
      pass(1);
      assertThat(pause.allowed(1, 0)).as("%d s", seconds).isEqualTo(1);
    }
  }

  @Test
  void isNoLongerForFailuresOfWorkThatBeganBeforeIt() {
    pause.failed(AWAY);
    pass(1000);
    for (int i = 0; i < 5; i++) {
      pause.failed(AWAY);
    }
    pass(1000);
    assertThat(pause.allowed(7, 0)).isEqualTo(1);
  }

  @Test
  void isOverWithTheFirstWriteThatSucceedsAndShortTheNextTime() {
    pause.failed(AWAY);
    pass(2000);
    pause.failed(AWAY);
    pause.succeeded();
    assertThat(pause.allowed(7, 3)).isEqualTo(7);

    pause.failed(AWAY);
    pass(2000);
    assertThat(pause.allowed(7, 0)).isEqualTo(1);
  }

  private void pass(long millis) {
    now.updateAndGet(time -> time.plusMillis(millis));
  }
}
