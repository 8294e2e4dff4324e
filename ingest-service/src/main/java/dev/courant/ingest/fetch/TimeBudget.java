package dev.courant.ingest.fetch;

import java.time.Duration;

/** Time that is spent in pieces, by one thread. */
final class TimeBudget {
  private Duration left;

  TimeBudget(Duration whole) {
    this.left = whole;
  }

  Duration left() {
    return left;
  }

  void spend(Duration piece) {
    left = piece.compareTo(left) < 0 ? left.minus(piece) : Duration.ZERO;
  }
}
