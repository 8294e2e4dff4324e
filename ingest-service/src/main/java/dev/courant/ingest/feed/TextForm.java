package dev.courant.ingest.feed;

import org.jspecify.annotations.Nullable;

/** In which form texts are handed out. */
enum TextForm {
  /** As plain text. */
  PLAIN,
  /** As plain text on one line in which every tag leaves a space. */
  SPACED;

  @Nullable String line(@Nullable TextValue text) {
    if (text == null) {
      return null;
    }
    return this == SPACED ? text.spaced() : text.line();
  }

  @Nullable String paragraphs(@Nullable TextValue text) {
    if (text == null) {
      return null;
    }
    return this == SPACED ? text.spaced() : text.paragraphs();
  }
}
