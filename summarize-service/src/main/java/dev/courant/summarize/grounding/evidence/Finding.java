package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Reading;

/**
 * What one check has against a sentence.
 *
 * @param contradicted whether the source says something else in so many words, and does not only
 *     lack what the sentence says
 */
public record Finding(Reason reason, String detail, boolean contradicted) {
  public Finding(Reason reason, String detail) {
    this(reason, detail, false);
  }

  /** The source says something else. */
  public static Finding against(Reason reason, String said, Reading source) {
    return new Finding(reason, said + " (source: " + source.text() + ")", true);
  }
}
