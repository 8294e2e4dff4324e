package dev.courant.summarize.claims;

import com.ibm.icu.text.Transliterator;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a sentence that are names as far as capitals tell, in Latin letters. */
final class ProperNames {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  /** What nouns stand behind in a language that gives all of them a capital. */
  private static final Set<String> LEADS =
      Set.of(
          "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
          "eines", "im", "am", "zum", "zur", "vom", "beim", "ins", "seine", "ihre", "seiner",
          "ihrer", "keine", "kein", "diese", "dieser", "mehrere", "viele", "einige", "alle", "ans",
          "seinen", "ihren");

  private ProperNames() {}

  /** Those before a word; the first of a sentence only where the second is one, too. */
  static List<String> in(ReadSentence sentence, int until) {
    List<String> names = new ArrayList<>();
    List<Word> words = sentence.words();
    for (int i = 0; i < Math.min(until, words.size()); i++) {
      Word word = words.get(i);
      boolean capital = Character.isUpperCase(word.text().codePointAt(0));
      boolean begins = i == 0 && !capital(words, 1);
      if (capital && !begins && word.content() && word.text().length() > 2 && !noun(sentence, i)) {
        names.add(latin(word.key()));
      }
    }
    return names.stream().distinct().toList();
  }

  private static boolean capital(List<Word> words, int i) {
    return i < words.size() && Character.isUpperCase(words.get(i).text().codePointAt(0));
  }

  private static boolean noun(ReadSentence sentence, int i) {
    if (i == 0 || !sentence.language().equals("de")) {
      return false;
    }
    Word before = sentence.words().get(i - 1);
    boolean adjective =
        Character.isLowerCase(before.text().codePointAt(0))
            && before.content()
            && before.key().matches(".*(?:e|en|er|es|em)");
    return LEADS.contains(before.key()) || before.digits() || adjective;
  }

  /** Lower-case Latin letters. */
  static String latin(String word) {
    synchronized (LATIN) {
      return LATIN.transliterate(word).toLowerCase(Locale.ROOT);
    }
  }
}
