package dev.courant.ingest.feed;

/**
 * The extent of a document type declaration. Its internal subset may hold quotations and
 * declarations of its own; nothing in it is obeyed, external identifiers are not even read.
 */
final class Doctype {
  private Doctype() {}

  /** Whether one begins at a place. */
  static boolean at(String text, int from) {
    return text.regionMatches(true, from, "<!DOCTYPE", 0, "<!DOCTYPE".length());
  }

  /**
   * Behind the declaration that begins at a place, or -1 where it is not closed.
   *
   * @param definitions take what the internal subset defines
   */
  static int read(String text, int from, EntityDefinitions definitions) {
    int end = end(text, from);
    int subset = end < 0 ? -1 : text.indexOf('[', from, end);
    if (subset >= 0) {
      definitions.define(text.subSequence(subset, end));
    }
    return end;
  }

  private static int end(String text, int from) {
    int depth = 0;
    for (int at = from + 2; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"', '\'' -> at = depth > 0 ? closing(text, at) : at;
        case '[' -> depth++;
        case ']' -> depth = Math.max(0, depth - 1);
        case '>' -> {
          if (depth == 0) {
            return at + 1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int closing(String text, int quote) {
    int to = text.indexOf(text.charAt(quote), quote + 1);
    return to < 0 ? quote : to;
  }
}
