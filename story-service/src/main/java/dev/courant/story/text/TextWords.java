package dev.courant.story.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, folded: lower case, without diacritics; of scripts without spaces each
 * character. Takes time linear in the length of the text.
 */
public final class TextWords {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]"
              + "|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_DENSE = 2;
  private static final char FIRST_DENSE = '\u0590';
  private static final int PREFIX = 6;

  private TextWords() {}

  /** In reading order. */
  public static List<String> of(String text) {
    String folded =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    Matcher matcher = WORD.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC));
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /**
   * What a text is compared by: numbers, and the beginnings of words long enough to carry meaning,
   * so that inflections are alike; pairs of characters where a script has no spaces.
   */
  public static Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    String before = "";
    for (String word : of(text)) {
      boolean single = spaceless(word);
      if (single && spaceless(before)) {
        terms.add(before + word);
      } else if (Character.isDigit(word.charAt(0)) || !single && word.length() >= shortest(word)) {
        terms.add(word.length() > PREFIX ? word.substring(0, PREFIX) : word);
      }
      before = word;
    }
    return terms;
  }

  /** Arabic, Hindi or Korean say in two or three letters what others say in five. */
  private static int shortest(String word) {
    return word.charAt(0) >= FIRST_DENSE ? SHORTEST_DENSE : SHORTEST;
  }

  /** Whether a word is a character of a script without spaces. */
  public static boolean spaceless(String word) {
    return !word.isEmpty()
        && word.codePointCount(0, word.length()) == 1
        && spaceless(word.codePointAt(0));
  }

  private static boolean spaceless(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
      default -> false;
    };
  }
}
