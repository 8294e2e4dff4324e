package dev.courant.publish.web;

import dev.courant.publish.api.WordDifferences;
import java.util.List;

/**
 * The revisions of an article as their page shows them.
 *
 * @param article its page
 * @param revisions how many there were
 * @param steps those that are kept, the newest first
 */
record RevisionsView(String article, Text headline, int revisions, List<Step> steps) {
  /** Whether none is missing. */
  public boolean complete() {
    return steps.size() == revisions;
  }

  /**
   * One revision.
   *
   * @param time when it came in
   * @param compared whether the one before it is kept
   * @param parts that changed
   * @param alsoInSummary whether the summary changed with the original, and in the same way
   */
  record Step(
      int revision, Moment time, boolean compared, List<Part> parts, boolean alsoInSummary) {}

  /** A part of an article, and what changed in it. */
  record Part(String name, List<Changed> changes) {}

  /**
   * One sentence that changed.
   *
   * @param kind in a word, for who sees no marks
   * @param lang BCP 47; empty where unknown
   */
  record Changed(String kind, String lang, String dir, List<WordDifferences.Part> parts) {}
}
