package dev.courant.summarize.secondedition;

import java.util.Locale;

/** What became of a raw article here. Each has exactly one. */
enum Outcome {
  /** A model told it anew, and that is on its way to be published. */
  TOLD,
  /** No model gave an answer of which enough stands; why is in {@code courant.model.fallbacks}. */
  UNANSWERED,
  /** A newer revision came while it waited. */
  SUPERSEDED,
  /** It waited too long. */
  SKIPPED,
  /** Withdrawn, or not to be read: there is nothing to tell. */
  EMPTY,
  /** The work on it failed. */
  FAILED;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
