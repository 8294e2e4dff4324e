package dev.courant.endtoend;

import java.util.Locale;

/** What can befall the newswire. */
enum FaultKind {
  /** A service is stopped, records pile up, it starts with one or two processors. */
  COLD_START,
  /** SIGKILL, and started again. */
  KILL,
  /** SIGSTOP for longer than session (10 s) and transaction (15 s) last, then SIGCONT. */
  FREEZE,
  /** The same while a second instance is there to take over. */
  ZOMBIE,
  /** A second instance comes, and goes in order or by SIGKILL. */
  SECOND_INSTANCE,
  /** Each service is stopped in order and started again, while newer records come in. */
  ROLLING_RESTART,
  /** Connections between a service and the broker break, and new ones too. */
  BROKER_CUT,
  /** Connections between a service and the broker stand, and nothing passes. */
  BROKER_HALF_OPEN,
  BROKER_SLOW,
  BROKER_RESTART,
  BROKER_KILL,
  /** The broker's disk is full; it is started again when there is room. */
  DISK_FULL,
  STORE_CUT,
  STORE_HALF_OPEN,
  STORE_SLOW,
  /** SIGKILL; it comes back empty. */
  STORE_RESTART,
  /** Somebody drops the database while everything runs. */
  STORE_EMPTIED,
  /** Records that nobody can work on. */
  POISON;

  /** As reports name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it befalls one of the services. */
  boolean concernsAService() {
    return switch (this) {
      case COLD_START, KILL, FREEZE, ZOMBIE, SECOND_INSTANCE, BROKER_CUT, BROKER_HALF_OPEN -> true;
      default -> false;
    };
  }
}
