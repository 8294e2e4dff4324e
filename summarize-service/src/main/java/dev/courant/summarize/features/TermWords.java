package dev.courant.summarize.features;

import dev.courant.summarize.language.Word;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that can be terms. Dictionaries part names in Chinese characters that they do not know
 * into single ones; each run of these is a word, as is one of katakana.
 */
final class TermWords {
  private static final int LONGEST_RUN = 8;
  private static final int NAME = 3;

  /** Chinese function words of one character. */
  private static final String FUNCTION = "的了在是和与及为有不也就都而但被把对从向将等中上下这那其之以到说会要个们月日年时";

  private TermWords() {}

  /** In reading order. */
  static List<Word> of(List<Word> words, String language) {
    return switch (language) {
      case "ja", "zh" -> joined(words);
      default -> words;
    };
  }

  /** Whether a script without capitals shows a name: a run of katakana. */
  static boolean isName(String word, String language) {
    return language.equals("ja") && word.length() >= NAME && script(word) == UnicodeScript.KATAKANA;
  }

  private static List<Word> joined(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    Word before = null;
    for (Word word : words) {
      Word last = joined.isEmpty() ? word : joined.getLast();
      if (before != null && continues(before, word) && isShort(last, word)) {
        joined.set(
            joined.size() - 1, new Word(last.text() + word.text(), last.start(), word.end()));
      } else {
        joined.add(word);
      }
      before = word;
    }
    joined.removeIf(word -> script(word.text()) == UnicodeScript.HIRAGANA);
    return joined;
  }

  private static boolean isShort(Word last, Word word) {
    return last.text().length() + word.text().length() <= LONGEST_RUN;
  }

  private static boolean continues(Word before, Word word) {
    UnicodeScript script = script(word.text());
    return before.end() == word.start()
        && script == script(before.text())
        && (script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HAN && isUnknown(before) && isUnknown(word));
  }

  private static boolean isUnknown(Word word) {
    return word.text().length() == 1 && !FUNCTION.contains(word.text());
  }

  private static UnicodeScript script(String word) {
    return UnicodeScript.of(word.codePointAt(0));
  }
}
