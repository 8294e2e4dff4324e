package dev.courant.page;

import java.util.Arrays;

/**
 * The characters of a page's blocks, one block after the other, white space folded.
 *
 * <p>Within a block, white space of any length is one space, and none stands at its ends; a line
 * break is a line feed without spaces around.
 */
final class PageText {
  private char[] chars = new char[1 << 14];
  private int length;

  /** Where the block begins that is being written. */
  private int start;

  private boolean spacePending;

  /**
   * Adds a run to the block.
   *
   * @return by how many characters the block has grown
   */
  int append(String run) {
    int from = length + 1; // a space may come before
    int end = from + run.length();
    reserve(end);
    run.getChars(0, run.length(), chars, from);
    int to = length;
    boolean space = spacePending;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (space) {
        space = false;
        if (to > start && chars[to - 1] != '\n') {
          chars[to++] = ' ';
        }
      }
      chars[to++] = c;
    }
    spacePending = space;
    int growth = to - length;
    length = to;
    return growth;
  }

  /** Makes room for so many characters, and for the line break that may follow. */
  private void reserve(int needed) {
    if (needed >= chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed + 1, 2 * chars.length));
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || (c >= '\u2000' && Character.isSpaceChar(c));
  }

  /**
   * Breaks the line.
   *
   * @return whether it is the second break in a row, which ends the block instead
   */
  boolean breakLine() {
    if (length > start && chars[length - 1] == '\n') {
      return true;
    }
    if (length > start) {
      chars[length++] = '\n';
      spacePending = false;
    }
    return false;
  }

  /** Where the block begins that is being written. */
  int start() {
    return start;
  }

  /** Where it ends as far as it is written, a line break at its end left out. */
  int end() {
    return length > start && chars[length - 1] == '\n' ? length - 1 : length;
  }

  /** Begins the next block. */
  void beginBlock() {
    start = length;
    spacePending = false;
  }

  char charAt(int index) {
    return chars[index];
  }

  String between(int from, int to) {
    return new String(chars, from, to - from);
  }
}
