package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import java.time.Clock;
import java.time.Instant;

/**
 * What may still be spent in this hour and this day (UTC). A call reserves what it will probably
 * cost and settles afterwards, so that many calls at once cannot overrun the limits by more than
 * their estimates are off. What other instances spend counts as soon as it is known: a moment after
 * each of their answers. Safe for concurrent use.
 */
public final class Budget {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  private final BudgetSettings limits;
  private final Clock clock;
  private final Window hour;
  private final Window day;

  public Budget(BudgetSettings limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.hour = new Window(HOUR, limits.tokensPerHour(), limits.moneyPerHour());
    this.day = new Window(DAY, limits.tokensPerDay(), limits.moneyPerDay());
  }

  /** Takes so much out of the budget, or nothing and answers false where it is not there. */
  synchronized boolean reserve(long tokens, double money) {
    turn();
    if (!hour.has(tokens, money) || !day.has(tokens, money)) {
      return false;
    }
    spend(tokens, money);
    return true;
  }

  /** Counts what another instance spent, or this one before it was started again. */
  synchronized void spentElsewhere(Instant time, long tokens, double money) {
    turn();
    hour.spendAt(time.getEpochSecond(), tokens, money);
    day.spendAt(time.getEpochSecond(), tokens, money);
  }

  /** Corrects a reservation by what it was off; negative gives back. */
  synchronized void spend(long tokens, double money) {
    turn();
    hour.spend(tokens, money);
    day.spend(tokens, money);
  }

  /** Whether there is nothing left at all. */
  public synchronized boolean isSpent() {
    turn();
    return !hour.has(1, 0) || !day.has(1, 0);
  }

  /** Tokens of this day so far. */
  public synchronized long tokensOfDay() {
    turn();
    return day.tokens;
  }

  /** Money of this day so far. */
  public synchronized double moneyOfDay() {
    turn();
    return day.money;
  }

  BudgetSettings limits() {
    return limits;
  }

  private void turn() {
    long now = clock.instant().getEpochSecond();
    hour.turn(now);
    day.turn(now);
  }

  private static final class Window {
    private final long seconds;
    private final long tokenLimit;
    private final double moneyLimit;
    private long number = -1;
    private long tokens;
    private double money;

    Window(long seconds, long tokenLimit, double moneyLimit) {
      this.seconds = seconds;
      this.tokenLimit = tokenLimit;
      this.moneyLimit = moneyLimit;
    }

    void turn(long now) {
      if (now / seconds != number) {
        number = now / seconds;
        tokens = 0;
        money = 0;
      }
    }

    boolean has(long wantedTokens, double wantedMoney) {
      return (tokenLimit == 0 || tokens + wantedTokens <= tokenLimit)
          && (moneyLimit == 0 || (money + wantedMoney <= moneyLimit && money < moneyLimit));
    }

    /** Nothing where that time is not in this window. */
    void spendAt(long time, long spentTokens, double spentMoney) {
      if (time / seconds == number) {
        spend(spentTokens, spentMoney);
      }
    }

    void spend(long spentTokens, double spentMoney) {
      tokens = Math.max(0, tokens + spentTokens);
      money = Math.max(0, money + spentMoney);
    }
  }
}
