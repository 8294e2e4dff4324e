package dev.courant.page;

import java.util.Arrays;

/**
 * Words of the letters a to z with what they mean, looked up letter by letter, so that nothing has
 * to be cut out of a text to be looked up (a trie).
 *
 * <p>A place in the tree is where the letters read so far lead to: {@link #ROOT} before the first
 * one, {@link #NOWHERE} once no word goes on like that.
 */
final class WordTree {
  static final int NOWHERE = 0;
  static final int ROOT = 1;

  private static final int LETTERS = 26;

  /** By place and letter, the place that follows; small, since it is read for every letter. */
  private char[] next = new char[2 * LETTERS];

  /** By place, what the word that ends there means, as a set of bits. */
  private int[] meanings = new int[2];

  private int places = 2;

  /** Adds a word of the letters a to z, or a further meaning of it. */
  void add(String word, int meaning) {
    int place = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int step = place * LETTERS + word.charAt(i) - 'a';
      if (next[step] == NOWHERE) {
        char added = grow();
        next[step] = added;
      }
      place = next[step];
    }
    meanings[place] |= meaning;
  }

  private char grow() {
    if (places > Character.MAX_VALUE) {
      throw new IllegalStateException("too many words");
    }
    if (places == meanings.length) {
      meanings = Arrays.copyOf(meanings, 2 * places);
      next = Arrays.copyOf(next, 2 * places * LETTERS);
    }
    return (char) places++;
  }

  /** The place that a letter, a to z, leads to. */
  int follow(int place, char letter) {
    return next[place * LETTERS + letter - 'a'];
  }

  /** What the letters that lead to a place mean as a whole word; 0 where they are none. */
  int meaning(int place) {
    return meanings[place];
  }
}
