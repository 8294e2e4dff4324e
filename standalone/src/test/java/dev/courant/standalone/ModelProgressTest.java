package dev.courant.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ModelProgressTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SetClock clock = new SetClock();
  private final AtomicLong waiting = new AtomicLong(9);
  private final ModelProgress progress =
      new ModelProgress(
          new Console(new PrintStream(out, true, StandardCharsets.UTF_8)), meters, clock);

  ModelProgressTest() {
    meters.gauge("courant.model.articles.waiting", waiting, AtomicLong::get);
  }

  @Test
  void saysNothingBeforeTheFirstAnswerAndThenHowLongTheOthersTake() {
    progress.look();
    assertThat(lines()).isEmpty();

    answers("told", Duration.ofSeconds(40));
    progress.look();

    assertThat(lines())
        .singleElement()
        .asString()
        .endsWith("1 told by it; 40 s an answer; 9 wait, about 6 min");
  }

  @Test
  void saysNoMoreThanALineInFiveMinutesUntilNothingWaits() {
    for (int i = 0; i < 6; i++) {
      answers("told", Duration.ofSeconds(100));
      progress.look();
    }
    assertThat(lines()).hasSize(2);

    waiting.set(0);
    answers("told", Duration.ofSeconds(100));
    progress.look();
    progress.look();

    assertThat(lines()).hasSize(3);
    assertThat(lines().getLast()).endsWith("7 told by it; 100 s an answer; none waits");
  }

  @Test
  void saysWhyAModelIsOfNoUse() {
    for (int i = 0; i < 3; i++) {
      answers("unanswered", Duration.ofSeconds(10));
      meters
          .counter("courant.model.fallbacks", "engine", "model", "reason", "ungrounded")
          .increment();
      progress.look();
    }

    assertThat(lines())
        .singleElement()
        .asString()
        .contains("0 told by it, 3 not, which stay as extracted (ungrounded 3);");
  }

  private void answers(String outcome, Duration time) {
    clock.now = clock.now.plus(time);
    meters.counter("courant.model.articles", "outcome", outcome).increment();
    meters.timer("courant.model.latency", "engine", "model").record(time);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
