package dev.courant.ingest.feed;

import org.jspecify.annotations.Nullable;

/** In which form texts are handed out. */
enum TextForm {
  /** As plain text. */
  PLAIN,
  /** As the feed has them: text or markup. */
  GIVEN;

  @Nullable String line(@Nullable TextValue text) {
    if (text == null) {
      return null;
    }
    return this == GIVEN ? text.value() : text.line();
  }

  @Nullable String paragraphs(@Nullable TextValue text) {
    if (text == null) {
      return null;
    }
    return this == GIVEN ? text.value() : text.paragraphs();
  }
}
