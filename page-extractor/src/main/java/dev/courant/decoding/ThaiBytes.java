package dev.courant.decoding;

/**
 * Tells windows-874 (TIS-620) by Thai spelling, which ICU4J does not know: mostly consonants, and
 * marks that stand behind a letter.
 */
final class ThaiBytes {
  private static final int LEAST = 12;

  private int letters;
  private int consonants;
  private int marks;
  private int misplaced;
  private int strange;

  private ThaiBytes() {}

  static boolean are(byte[] body) {
    ThaiBytes seen = new ThaiBytes();
    int previous = 0;
    for (byte b : body) {
      seen.see(b & 0xFF, previous);
      previous = b & 0xFF;
    }
    return seen.letters >= LEAST
        && seen.strange * 50 <= seen.letters
        && seen.consonants * 2 >= seen.letters
        && seen.misplaced * 20 <= seen.marks;
  }

  private void see(int b, int previous) {
    if (b < 0xA1) {
      return;
    }
    letters++;
    consonants += isConsonant(b) ? 1 : 0;
    strange += b >= 0xFC || (b >= 0xDB && b <= 0xDE) ? 1 : 0;
    if (isMark(b)) {
      marks++;
      misplaced += isConsonant(previous) || isMark(previous) || previous == 0xD2 ? 0 : 1;
    }
  }

  private static boolean isConsonant(int b) {
    return b >= 0xA1 && b <= 0xCE;
  }

  private static boolean isMark(int b) {
    return b == 0xD1 || (b >= 0xD4 && b <= 0xDA) || (b >= 0xE7 && b <= 0xEE);
  }
}
