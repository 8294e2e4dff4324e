package dev.courant.benchmarks.stories;

import java.util.SplittableRandom;

/**
 * Made-up words. A rank is one meaning: an eighth of them has one term in all languages, as those
 * of a lexicon; a sixth of the others begins alike in languages of Latin script; the rest has
 * nothing in common. Names are nearly alike in all languages.
 */
final class Vocabulary {
  private static final Zipf WORDS = new Zipf(200_000, 1.1, 50);
  private static final Zipf NAMES = new Zipf(500_000, 0.9, 20);
  private static final Zipf NUMBERS = new Zipf(20_000, 1.0, 10);
  private static final String CONSONANTS = "bcdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private Vocabulary() {}

  static int word(SplittableRandom random) {
    return WORDS.next(random);
  }

  static int name(SplittableRandom random) {
    return NAMES.next(random);
  }

  static int number(SplittableRandom random) {
    return 10 + NUMBERS.next(random);
  }

  /** The term of a word in a language. */
  static String word(int rank, String language) {
    if (rank % 8 == 3) {
      return spelled(mixed(rank, 1), 4);
    }
    boolean cognate = rank % 6 == 1 && !language.equals("ru");
    String stem = spelled(mixed(rank, cognate ? 2 : 3 + language.hashCode()), 3);
    return cognate ? stem + language.charAt(0) : stem;
  }

  /** The term of a name; a third is spelled otherwise in Russian. */
  static String name(int rank, String language) {
    String name = spelled(mixed(rank, 0), 3);
    return rank % 3 == 0 && language.equals("ru") ? name.replace('e', 'i') : name;
  }

  private static String spelled(long hash, int syllables) {
    StringBuilder word = new StringBuilder(10);
    long rest = hash >>> 1;
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt((int) (rest % VOWELS.length())));
      rest /= VOWELS.length();
    }
    return word.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length()))).toString();
  }

  private static long mixed(int rank, int kind) {
    long hash = (rank * 31L + kind + 1) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }
}
