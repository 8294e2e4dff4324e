package dev.courant.operations;

import java.util.regex.Pattern;

/** Text of strangers, made safe for a terminal. */
final class Shown {
  /**
   * Control characters, and invisible ones that steer the order of text (Unicode Standard Annex 9):
   * marks, embeddings, overrides, isolates; line and paragraph separators. The joiners stay, as
   * Persian and many signs need them.
   */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\u200c\\u200d]]");

  private Shown() {}

  /** The text on one line, with each such character as its escape in Java. */
  static String of(String text) {
    return STEERING
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted(Character.codePointAt(found.group(), 0)));
  }
}
