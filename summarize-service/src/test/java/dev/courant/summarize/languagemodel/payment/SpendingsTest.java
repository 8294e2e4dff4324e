package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.languagemodel.SetTime;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.summary.CallLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SpendingsTest {
  private static final Duration PATIENCE = Duration.ofMillis(1);

  private final SetTime clock = new SetTime();

  @Test
  void anEngineGetsNoMoreCallsAtOnceThanTheInstanceMakes() {
    Gate gate = gate(2, 64);

    assertThat(gate.<Boolean>pass(() -> gate.pass(() -> isFull(gate)))).isTrue();
    assertThat(isFull(gate)).isFalse();
  }

  @Test
  void anEngineGetsNoMoreCallsAtOnceThanItTakes() {
    Gate gate = gate(64, 1);

    assertThat(gate.<Boolean>pass(() -> isFull(gate))).isTrue();
  }

  private Gate gate(int limit, int maxConcurrent) {
    Budget budget = new Budget(new BudgetSettings(0, 0, 0, 0), clock);
    Spendings spendings =
        new Spendings(budget, new CallLimit(limit), clock, new SimpleMeterRegistry());
    return spendings.gate(
        new EngineSettings(
            "one",
            EngineSettings.Kind.OPENAI,
            "http://localhost/v1",
            "one",
            "",
            PATIENCE,
            maxConcurrent,
            0,
            0,
            EngineSettings.Scope.AUTO));
  }

  private static boolean isFull(Gate gate) {
    try {
      return gate.pass(() -> false);
    } catch (NoAnswerException e) {
      assertThat(e).hasMessageContaining("no call is free");
      return true;
    }
  }
}
