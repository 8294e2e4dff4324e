package dev.courant.operations.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the doctor saw. */
public final class DoctorReport {
  private final Map<String, Integer> figures;
  private final Findings findings;

  DoctorReport(Map<String, Integer> figures, Findings findings) {
    this.figures = new LinkedHashMap<>(figures);
    this.findings = findings;
  }

  /** How much there is, by name. */
  public Map<String, Integer> figures() {
    return figures;
  }

  /** How many findings of each kind there are; none of those that were looked for and not found. */
  public Map<FindingKind, Integer> counts() {
    return Map.copyOf(findings.counts());
  }

  /** The first few of a kind. */
  public List<Finding> examples(FindingKind kind) {
    return findings.examples(kind);
  }
}
