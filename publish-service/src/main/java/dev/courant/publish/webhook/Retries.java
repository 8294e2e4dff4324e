package dev.courant.publish.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How long to wait after failures: twice as long after each, give or take a quarter. */
final class Retries {
  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier dice;

  /**
   * Pauses.
   *
   * @param dice from 0 to 1, so that not all that failed together come back together
   */
  Retries(Duration first, Duration longest, DoubleSupplier dice) {
    this.first = first;
    this.longest = longest;
    this.dice = dice;
  }

  /**
   * The pause after some failures in a row.
   *
   * @param failures 1 after the first
   * @param asked what the receiver asked for; null for nothing
   */
  Duration after(int failures, @Nullable Duration asked) {
    double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, 40));
    double spread = Math.min(doubled, longest.toMillis()) * (0.75 + dice.getAsDouble() / 2);
    long own = Math.round(spread);
    long wanted = asked == null ? 0 : Math.min(asked.toMillis(), longest.toMillis());
    return Duration.ofMillis(Math.max(own, wanted));
  }
}
