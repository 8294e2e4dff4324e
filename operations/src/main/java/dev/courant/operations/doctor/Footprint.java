package dev.courant.operations.doctor;

import dev.courant.model.Change;
import dev.courant.operations.log.ArticleStub;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the topics hold of one revision. It is on a topic if any of its editions is: compaction may
 * leave the last one alone. Each edition may be there once.
 */
final class Footprint {
  private final Set<Stage> seen = EnumSet.noneOf(Stage.class);
  private final Map<Version, Integer> originals = new HashMap<>();
  private final Set<Stage> inFlight = EnumSet.noneOf(Stage.class);
  private final Set<Stage> dead = EnumSet.noneOf(Stage.class);
  private long ingestedAt = Long.MAX_VALUE;
  private long lastWritten;
  private boolean retracted;
  private int copiesOfRaw;

  /**
   * Adds a record of the revision; those of earlier stages first. A raw revision that was written
   * again on purpose may come again on later topics, too.
   *
   * @param copy whether it is a replay or a new analysis
   * @return whether there is one too many of its kind
   */
  boolean add(Stage stage, ArticleStub stub, long written, boolean copy) {
    seen.add(stage);
    Instant at = stub.ingestedAt();
    ingestedAt = Math.min(ingestedAt, at == null ? 0 : at.toEpochMilli());
    lastWritten = Math.max(lastWritten, written);
    retracted |= stub.change() == Change.RETRACTED;
    if (copy) {
      copiesOfRaw += stage == Stage.RAW ? 1 : 0;
      return false;
    }
    int count =
        originals.merge(
            new Version(stage, Objects.requireNonNullElse(stub.edition(), 1)), 1, Integer::sum);
    return count > 1 + (stage == Stage.RAW ? 0 : copiesOfRaw);
  }

  /** An edition on a topic. */
  private record Version(Stage stage, int edition) {}

  void isInFlight(Stage stage) {
    inFlight.add(stage);
  }

  void isDeadLetter(Stage stage) {
    dead.add(stage);
  }

  boolean on(Stage stage) {
    return seen.contains(stage);
  }

  boolean inFlightFrom(Stage stage) {
    return inFlight.contains(stage);
  }

  boolean deadLetterOf(Stage stage) {
    return dead.contains(stage);
  }

  boolean retracted() {
    return retracted;
  }

  long ingestedAt() {
    return ingestedAt;
  }

  long lastWritten() {
    return lastWritten;
  }
}
