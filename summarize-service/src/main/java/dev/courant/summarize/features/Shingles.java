package dev.courant.summarize.features;

import dev.courant.summarize.language.Word;
import dev.courant.summarize.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The runs of five words, or of ten characters where a script puts no spaces between words, by
 * their hashes (FNV-1a, 64 bits, mixed and cut to 53). Of all hashes those divisible by 8 are kept,
 * so that the same run is in the sample of every text that has it (Broder 1997). Only the first
 * 2,000 words count.
 */
final class Shingles {
  private static final int WORDS = 5;
  private static final int CHARACTERS = 10;
  private static final int KEPT = 8;
  private static final int MOST_WORDS = 2000;
  private static final int BITS = 53;
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Shingles() {}

  /** Ascending, without repeats. */
  static List<Long> of(String text) {
    List<Word> words = Words.of(text);
    List<String> units = new ArrayList<>();
    int unspaced = 0;
    for (Word word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      String bare = LatinLetters.withoutAccents(word.text());
      if (isUnspaced(bare.isEmpty() ? ' ' : bare.codePointAt(0))) {
        unspaced++;
        bare.codePoints().mapToObj(Character::toString).forEach(units::add);
      } else {
        units.add(bare);
      }
    }
    return hashes(units, 2 * unspaced > units.size() / 2 ? CHARACTERS : WORDS);
  }

  private static List<Long> hashes(List<String> units, int length) {
    TreeSet<Long> kept = new TreeSet<>();
    for (int i = 0; i + length <= units.size(); i++) {
      long hash = hash(units.subList(i, i + length));
      if (hash % KEPT == 0) {
        kept.add(hash);
      }
    }
    return List.copyOf(kept);
  }

  private static long hash(List<String> run) {
    long hash = BASIS;
    for (String unit : run) {
      for (int i = 0; i < unit.length(); i++) {
        hash = (hash ^ unit.charAt(i)) * PRIME;
      }
      hash = (hash ^ ' ') * PRIME;
    }
    hash = (hash ^ (hash >>> 31)) * 0x9E3779B97F4A7C15L;
    return (hash ^ (hash >>> 29)) >>> (Long.SIZE - BITS);
  }

  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
