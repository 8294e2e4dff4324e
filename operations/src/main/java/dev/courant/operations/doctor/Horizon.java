package dev.courant.operations.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * From when on a topic must have what was written to it. A topic that still begins at offset 0 has
 * lost nothing to its retention, and must have all.
 */
final class Horizon {
  /** Whole segments are deleted, not records. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private final Map<Stage, Long> since = new EnumMap<>(Stage.class);

  void set(Stage stage, boolean fromTheBeginning, Instant now, Duration retention) {
    since.put(
        stage,
        fromTheBeginning ? Long.MIN_VALUE : now.minus(retention).plus(MARGIN).toEpochMilli());
  }

  boolean covers(Stage stage, long time) {
    return time >= since.getOrDefault(stage, Long.MIN_VALUE);
  }
}
