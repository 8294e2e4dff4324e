package dev.courant.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is known of one bad record so far. */
final class PoisonTrial {
  static final String REFUSED = "refused";
  static final String UNCOUNTED = "no metric counts it";

  /** Where it stands, as dead letters name it; empty while it stands nowhere. */
  String origin = "";

  Duration late = Duration.ZERO;

  /** Whether good records do not pass any more, even after a restart. */
  boolean stands;

  /** How good records suffered, or the service. */
  final List<String> harms = new ArrayList<>();

  /** What is not as it must be with the account of the bad record. */
  final List<String> faults = new ArrayList<>();
}
