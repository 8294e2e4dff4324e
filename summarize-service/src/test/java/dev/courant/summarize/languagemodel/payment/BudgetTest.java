package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void givesNothingBeyondTheTighterOfItsLimits() {
    Budget budget = new Budget(new BudgetSettings(1_000, 500, 0, 0), NOON);

    assertThat(budget.reserve(400, 0)).isTrue();
    assertThat(budget.reserve(200, 0)).isFalse();
    assertThat(budget.reserve(100, 0)).isTrue();
    assertThat(budget.isSpent()).isTrue();
  }

  @Test
  void takesBackWhatACallDidNotNeed() {
    Budget budget = new Budget(new BudgetSettings(1_000, 0, 0, 0), NOON);
    budget.reserve(1_000, 0);
    budget.spend(-600, 0);

    assertThat(budget.tokensOfDay()).isEqualTo(400);
    assertThat(budget.reserve(600, 0)).isTrue();
  }

  @Test
  void countsWhatOthersSpentInTheHourAndTheDayThatItWasSpentIn() {
    Budget budget = new Budget(new BudgetSettings(1_000, 2_000, 0, 0), NOON);
    budget.spentElsewhere(NOON.instant().minus(Duration.ofDays(1)), 5_000, 0);
    budget.spentElsewhere(NOON.instant().minus(Duration.ofHours(1)), 900, 0);
    budget.spentElsewhere(NOON.instant(), 600, 0);

    assertThat(budget.tokensOfDay()).isEqualTo(1_500);
    assertThat(budget.reserve(500, 0)).isFalse();
    assertThat(budget.reserve(400, 0)).isTrue();
  }

  @Test
  void countsMoneyTooAndKnowsNoLimitAtZero() {
    Budget budget = new Budget(new BudgetSettings(0, 0, 1.0, 0), NOON);

    assertThat(budget.reserve(Long.MAX_VALUE / 4, 0.9)).isTrue();
    assertThat(budget.reserve(1, 0.2)).isFalse();
    assertThat(budget.reserve(1, 0.1)).isTrue();
    assertThat(budget.isSpent()).isTrue();
  }
}
