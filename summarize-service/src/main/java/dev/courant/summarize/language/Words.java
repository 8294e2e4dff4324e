package dev.courant.summarize.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts text into words by Unicode Standard Annex 29, with dictionaries for the scripts that put no
 * spaces between them (Chinese, Japanese, Thai, Lao, Khmer, Burmese). One way for every part that
 * compares words, so that they agree.
 *
 * <p>A number stays whole ({@code 1,000.5}), as does a contraction ({@code don't}). Elided articles
 * stand for themselves ({@code l'homme}: {@code l}, {@code homme}), a possessive {@code 's} is left
 * out, compounds are parted at hyphens, and punctuation is no word. Takes time linear in the length
 * of the text; may be called from any thread.
 */
public final class Words {
  private static final BreakIterator RULES = BreakIterator.getWordInstance(Locale.ROOT);
  private static final int SHORTEST_AFTER_ELISION = 3;

  private Words() {}

  /** The words of a text, in order, without overlap. */
  public static List<Word> of(String text) {
    BreakIterator breaks = RULES.clone();
    breaks.setText(text);
    List<Word> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        add(text, start, end, words);
      }
      start = end;
    }
    return words;
  }

  private static void add(String text, int start, int end, List<Word> words) {
    int apostrophe = start + 1;
    while (apostrophe < end && !isApostrophe(text.charAt(apostrophe))) {
      apostrophe++;
    }
    int rest = end - apostrophe - 1;
    if (rest >= SHORTEST_AFTER_ELISION) {
      words.add(word(text, start, apostrophe));
      add(text, apostrophe + 1, end, words);
    } else if (rest == 1 && (text.charAt(end - 1) | ' ') == 's') {
      words.add(word(text, start, apostrophe));
    } else {
      words.add(word(text, start, end));
    }
  }

  private static Word word(String text, int start, int end) {
    String word = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
    return new Word(word, start, end);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
