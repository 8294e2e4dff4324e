package dev.courant.operations.doctor;

import java.util.Map;
import java.util.function.Consumer;

/** Tells from the trail of an article what is missing on a topic that should be there. */
final class Diagnosis {
  private final Horizon horizon;
  private final Figures figures;
  private final Consumer<Finding> findings;

  Diagnosis(Horizon horizon, Figures figures, Consumer<Finding> findings) {
    this.horizon = horizon;
    this.figures = figures;
    this.findings = findings;
  }

  void of(String article, Trail trail) {
    figures.article();
    int served = trail.highest(Stage.SUMMARIZED);
    for (Map.Entry<Integer, Footprint> entry : trail.revisions().entrySet()) {
      int revision = entry.getKey();
      Footprint footprint = entry.getValue();
      figures.revision(footprint, revision < served);
      FindingKind kind = missing(footprint, revision, served);
      if (kind != null) {
        findings.accept(new Finding(kind, article, revision, ""));
      }
    }
  }

  private @org.jspecify.annotations.Nullable FindingKind missing(
      Footprint footprint, int revision, int served) {
    boolean summarized = footprint.on(Stage.SUMMARIZED);
    boolean published = footprint.on(Stage.PUBLISHED);
    if (!summarized && published) {
      // Compaction leaves the newest revision of an article.
      boolean compacted = served > revision;
      boolean kept = horizon.covers(Stage.SUMMARIZED, footprint.lastWritten());
      return compacted || !kept ? null : FindingKind.NOT_ON_SUMMARIZED;
    }
    if (!summarized) {
      boolean accounted = footprint.deadLetterOf(Stage.RAW) || footprint.inFlightFrom(Stage.RAW);
      return accounted
          ? null
          : served > revision ? FindingKind.NEVER_SEEN : FindingKind.NOT_SUMMARIZED;
    }
    if (!published
        && !footprint.deadLetterOf(Stage.SUMMARIZED)
        && !footprint.inFlightFrom(Stage.SUMMARIZED)
        && horizon.covers(Stage.PUBLISHED, footprint.lastWritten())) {
      return FindingKind.NOT_PUBLISHED;
    }
    return !footprint.on(Stage.RAW) && horizon.covers(Stage.RAW, footprint.ingestedAt())
        ? FindingKind.NOT_ON_RAW
        : null;
  }
}
