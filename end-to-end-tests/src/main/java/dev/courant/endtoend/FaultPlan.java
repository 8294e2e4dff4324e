package dev.courant.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What befalls the newswire in each round: a pure function of the seed. Every round has a cold
 * start, of one service after the other, and three to four further faults that overlap; these are
 * dealt from a deck that holds each kind for each service once and is shuffled when it is empty, so
 * that a few rounds have seen everything.
 */
final class FaultPlan {
  private static final int LAST_START_MS = 18_000;
  private static final int FEWEST = 3;

  private final Random dice;
  private final List<Fault> deck = new ArrayList<>();
  private int rounds;

  FaultPlan(long seed) {
    dice = new Random(seed);
  }

  /** The faults of the next round, in the order in which they begin. */
  List<Fault> nextRound() {
    List<Fault> faults = new ArrayList<>();
    int processors = 1 + (rounds / Fault.SERVICES.size()) % 2;
    faults.add(
        new Fault(
            FaultKind.COLD_START,
            rounds % Fault.SERVICES.size(),
            Duration.ZERO,
            Duration.ofMillis(8_000 + dice.nextInt(6_000)),
            processors));
    rounds++;
    int further = FEWEST + dice.nextInt(2);
    for (int i = 0; i < further; i++) {
      faults.add(deal());
    }
    faults.sort(Comparator.comparing(Fault::after));
    return faults;
  }

  private Fault deal() {
    if (deck.isEmpty()) {
      for (FaultKind kind : FaultKind.values()) {
        int copies = kind.concernsAService() ? Fault.SERVICES.size() : 1;
        for (int i = 0; i < copies && kind != FaultKind.COLD_START; i++) {
          deck.add(
              new Fault(
                  kind, i, Duration.ofMillis(dice.nextInt(LAST_START_MS)), length(kind, dice), 2));
        }
      }
      Collections.shuffle(deck, dice);
    }
    return deck.removeLast();
  }

  private static Duration length(FaultKind kind, RandomGenerator dice) {
    int millis =
        switch (kind) {
          case FREEZE -> 16_000 + dice.nextInt(6_000);
          case ZOMBIE -> 20_000 + dice.nextInt(8_000);
          case SECOND_INSTANCE -> 15_000 + dice.nextInt(10_000);
          case STORE_SLOW, BROKER_SLOW -> 10_000 + dice.nextInt(10_000);
          case BROKER_HALF_OPEN, STORE_HALF_OPEN -> 8_000 + dice.nextInt(12_000);
          case KILL, BROKER_KILL, BROKER_RESTART, STORE_RESTART -> dice.nextInt(6_000);
          default -> 2_000 + dice.nextInt(8_000);
        };
    return Duration.ofMillis(millis);
  }
}
