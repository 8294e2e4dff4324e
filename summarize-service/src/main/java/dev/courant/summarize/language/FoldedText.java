package dev.courant.summarize.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * A text beside its folded form: lower case, without accents, words parted by single spaces. Each
 * folded character knows where in the original it stands.
 */
public final class FoldedText {
  private static final Set<String> PROCLITICS =
      Set.of(
          "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "و", "ب", "ل", "ف", "س", "وب", "ول", "ה",
          "ו", "ב", "ל", "מ", "ש", "כ", "וה", "שה", "מה", "וב", "ול");
  private static final int LONGEST_PROCLITIC = 3;

  private final String original;
  private final char[] folded;
  private final int[] origins;

  private FoldedText(String original, char[] folded, int[] origins) {
    this.original = original;
    this.folded = folded;
    this.origins = origins;
  }

  /** Folds a text; takes time and memory in proportion to its length. */
  public static FoldedText of(String text) {
    char[] folded = new char[text.length() + 16];
    int[] origins = new int[text.length() + 16];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      String letters = LetterFolding.of(text.charAt(i));
      for (int k = 0; k < letters.length(); k++) {
        char letter = letters.charAt(k);
        if (letter == ' ' && (length == 0 || folded[length - 1] == ' ')) {
          continue;
        }
        if (length == folded.length) {
          folded = Arrays.copyOf(folded, length * 2);
          origins = Arrays.copyOf(origins, length * 2);
        }
        folded[length] = letter;
        origins[length++] = i;
      }
    }
    return new FoldedText(text, Arrays.copyOf(folded, length), Arrays.copyOf(origins, length));
  }

  /** The number of folded characters. */
  public int length() {
    return folded.length;
  }

  char at(int position) {
    return folded[position];
  }

  /** Where a folded position stands in the original, in chars. */
  public int origin(int position) {
    return position < origins.length ? origins[position] : original.length();
  }

  /** Whether a word may start here; anywhere in a script that does not part words. */
  public boolean startsWord(int position) {
    if (position == 0 || folded[position - 1] == ' ') {
      return true;
    }
    char c = folded[position];
    return c > 0x58f && (unspaced(c) || unspaced(folded[position - 1]) || afterProclitic(position));
  }

  /** Whether a word may end before this position. */
  public boolean endsWord(int position) {
    return position >= folded.length
        || folded[position] == ' '
        || unspaced(folded[position])
        || unspaced(folded[position - 1]);
  }

  /** The position after the last letter of the word that holds the position before this one. */
  public int wordEnd(int position) {
    int end = position;
    while (!endsWord(end)) {
      end++;
    }
    return end;
  }

  /** The position of the first letter of the word that holds this one. */
  public int wordStart(int position) {
    int start = position;
    while (start > 0
        && folded[start - 1] != ' '
        && !unspaced(folded[start])
        && !unspaced(folded[start - 1])) {
      start--;
    }
    return start;
  }

  /** The folded characters between two positions. */
  public String folded(int start, int end) {
    return new String(folded, start, end - start);
  }

  /** The text before it was folded. */
  public String original() {
    return original;
  }

  /** The original characters that folded to those between two positions. */
  public String original(int start, int end) {
    return end <= start ? "" : original.substring(origins[start], origins[end - 1] + 1);
  }

  /** Whether the word at this position starts with a capital letter, or its script has none. */
  public boolean capital(int position) {
    char c = original.charAt(origins[position]);
    return !Character.isLowerCase(c);
  }

  /** Whether a quotation mark stands right before this position. */
  public boolean afterQuote(int position) {
    int before = origins[position] - 1;
    return before >= 0 && "\"'„“”«»‚‘’‹›「『《".indexOf(original.charAt(before)) >= 0;
  }

  /** Whether a word with a capital letter stands right before or behind, parted by a space only. */
  public boolean besideCapital(int start, int end) {
    int before = start - 2;
    int wordEnd = wordEnd(end);
    int after = wordEnd + 1;
    return (before >= 0 && spaceOnly(before, start) && capital(wordStart(before)))
        || (after < folded.length && spaceOnly(wordEnd - 1, after) && capital(after));
  }

  private boolean spaceOnly(int left, int right) {
    return origins[right] - origins[left] == 2 && original.charAt(origins[left] + 1) == ' ';
  }

  private boolean afterProclitic(int position) {
    char c = folded[position];
    if (c > 0x6ff) {
      return false;
    }
    int start = position;
    while (start > 0 && folded[start - 1] != ' ' && position - start <= LONGEST_PROCLITIC) {
      start--;
    }
    return position - start <= LONGEST_PROCLITIC
        && PROCLITICS.contains(new String(folded, start, position - start));
  }

  private static boolean unspaced(char c) {
    if (c < 0xe00) {
      return false;
    }
    if (c < 0x1000 || (c >= 0x3040 && c < 0xa000)) {
      return c < 0xf00 || UnicodeScript.of(c) != UnicodeScript.HANGUL;
    }
    return c >= 0x1000 && c < 0x10a0;
  }
}
