package dev.courant.ingest.feed;

/**
 * A text as the feed gives it.
 *
 * @param value text or markup, its transport encoding undone
 * @param markup whether it is to be read as HTML
 */
record TextValue(String value, boolean markup) {
  /** Plain text on one line. */
  String line() {
    return markup ? PlainText.line(value) : PlainText.fold(value);
  }

  /** Plain text on one line, with a space for whatever looks like a tag. */
  String spaced() {
    return PlainText.spaced(value);
  }

  /** Plain text, paragraphs parted by a blank line. */
  String paragraphs() {
    return markup ? PlainText.paragraphs(value) : value.strip();
  }
}
