package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.summarize.languagemodel.SetTime;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BreakerTest {
  private static final int FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private final SetTime clock = new SetTime();
  private final Breaker breaker = new Breaker(clock);

  @Test
  void admitsCallsSideBySideWhileTheyGoWell() {
    breaker.admit();
    breaker.admit();
    breaker.succeeded();
    assertThat(breaker.isPaused()).isFalse();
  }

  @Test
  void pausesAfterFiveFailuresInARow() {
    fail(FAILURES - 1);
    breaker.admit();
    breaker.failed(trouble(Trouble.UNREACHABLE));
    assertThat(breaker.isPaused()).isTrue();
    assertPaused();
  }

  @Test
  void admitsOneCallAtATimeUntilItIsKnownWhetherTheEndpointWorksAgain() {
    fail(FAILURES);
    clock.pass(FIRST_PAUSE.plusMillis(1));
    breaker.admit();
    assertPaused();
    assertPaused();
  }

  @Test
  void admitsTheNextProbeAfterALongerPauseWhereOneFailed() {
    fail(FAILURES);
    clock.pass(FIRST_PAUSE.plusMillis(1));
    breaker.admit();
    breaker.failed(trouble(Trouble.UNREACHABLE));
    clock.pass(FIRST_PAUSE.plusMillis(1));
    assertPaused();
    clock.pass(FIRST_PAUSE);
    breaker.admit();
  }

  @Test
  void admitsEveryCallAgainOnceAProbeSucceeded() {
    fail(FAILURES);
    clock.pass(FIRST_PAUSE.plusMillis(1));
    breaker.admit();
    breaker.succeeded();
    breaker.admit();
    breaker.admit();
    assertThat(breaker.isPaused()).isFalse();
  }

  @Test
  void leavesAnEndpointAloneForAsLongAsItAsks() {
    breaker.admit();
    breaker.failed(NoAnswerException.throttled("for this test", Duration.ofSeconds(40)));
    clock.pass(Duration.ofSeconds(39));
    assertPaused();
    clock.pass(Duration.ofSeconds(1));
    breaker.admit();
  }

  @Test
  void isPausedForAsLongAsAnEndpointAsks() {
    throttled(Duration.ofSeconds(40));
    clock.pass(Duration.ofSeconds(39));
    assertThat(breaker.isPaused()).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(breaker.isPaused()).isFalse();
  }

  @Test
  void leavesAnEndpointAloneForAWhileWhereItDoesNotSayForHowLong() {
    throttled(null);
    assertThat(breaker.isPaused()).isTrue();
  }

  @Test
  void leavesAnEndpointAloneForADayAtMost() {
    throttled(Duration.ofDays(3));
    clock.pass(Duration.ofDays(1).minusSeconds(1));
    assertThat(breaker.isPaused()).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(breaker.isPaused()).isFalse();
  }

  @Test
  void aLaterShorterWishDoesNotEndAPause() {
    breaker.admit();
    breaker.admit();
    breaker.failed(NoAnswerException.throttled("for this test", Duration.ofSeconds(40)));
    breaker.failed(NoAnswerException.throttled("for this test", Duration.ofSeconds(1)));
    clock.pass(Duration.ofSeconds(39));
    assertThat(breaker.isPaused()).isTrue();
  }

  @Test
  void doesNotHoldAgainstTheEndpointWhatTheTextIsToBlameFor() {
    for (int i = 0; i < FAILURES; i++) {
      breaker.admit();
      breaker.failed(trouble(Trouble.UNGROUNDED));
    }
    assertThat(breaker.isPaused()).isFalse();
    assertThat(breaker.last()).isEqualTo(Trouble.UNGROUNDED);
  }

  private void throttled(@Nullable Duration wish) {
    breaker.admit();
    breaker.failed(NoAnswerException.throttled("for this test", wish));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.admit();
      breaker.failed(trouble(Trouble.UNREACHABLE));
    }
  }

  private void assertPaused() {
    assertThatThrownBy(breaker::admit)
        .isInstanceOfSatisfying(
            NoAnswerException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.PAUSED));
  }

  private static NoAnswerException trouble(Trouble trouble) {
    return NoAnswerException.of(trouble, "for this test");
  }
}
