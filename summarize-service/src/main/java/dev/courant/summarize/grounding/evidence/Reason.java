package dev.courant.summarize.grounding.evidence;

import java.util.Locale;

/** What a withheld sentence says that its receipts do not bear out. */
public enum Reason {
  /** It names no receipt, or one that the text does not have. */
  RECEIPT_MISSING,
  NUMBER,
  DATE,
  UNIT,
  NAME,
  NEGATION,
  MODALITY,
  QUOTE,
  CAUSE,
  COMPARISON,
  /** Who did what to whom. */
  ROLES,
  /** The words as a whole. */
  CONTENT;

  /** The stable name in events and metrics, lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
