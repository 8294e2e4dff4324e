package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.EnglishWords;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The sentences of a source that are in Chinese characters, and the names in them. */
final class HanText {
  private static final int MOST_WORDS = 3;

  private final List<String> sentences;
  private final List<HanNames> names;

  HanText(List<String> sentences) {
    this.sentences = sentences;
    this.names = sentences.stream().map(s -> new HanNames(Words.han(s) ? s : "")).toList();
  }

  /** Whether most of the source is. */
  boolean mostly() {
    return names.stream().filter(HanNames::any).count() * 2 > names.size();
  }

  /**
   * The sentences that may have a word of a name.
   *
   * @param word in lower case, with its accents, which no Chinese name has
   */
  BitSet named(String word, String letters, String sound) {
    boolean chinese = word.equals(letters) && Pinyin.word(letters);
    String plain = plain(letters);
    return where(each ->
        letters.length() > 1 && (each.reads(letters) || each.reads(plain))
            || each.hasSurname(letters)
            || !chinese && each.transcribes(sound));
  }

  /** The sentences that abbreviate a place. */
  BitSet abbreviated(String place) {
    return where(each -> each.abbreviates(place));
  }

  /**
   * The sentences that name a person of China. The name is written in one go there, the family name
   * first; abroad it may be last.
   *
   * @param words in lower case
   */
  BitSet person(List<String> words) {
    String name = Romanisation.of(String.join("", words));
    String first = Romanisation.of(words.getFirst());
    String turned = name.substring(first.length()) + first;
    BitSet found = where(each -> each.reads(name) || each.reads(turned));
    String written = String.join(" ", words);
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).toLowerCase(Locale.ROOT).contains(written)) {
        found.set(i);
      }
    }
    return found;
  }

  /**
   * How many words from the start on are the name of a person of China, family name first.
   *
   * @param words of a name, as the sentence has them
   * @return 0 where they start with none
   */
  int personLength(List<String> words) {
    List<String> letters = words.stream().limit(MOST_WORDS).map(Romanisation::of).toList();
    if (!mostly()
        || letters.size() < 2
        || !Pinyin.surname(letters.getFirst())
        || !Pinyin.given(letters.get(1))) {
      return 0;
    }
    boolean third = letters.size() > 2;
    boolean parted = // "Li Ke Qiang"
        third && Pinyin.syllables(letters.get(1)) == 1 && Pinyin.syllables(letters.get(2)) == 1;
    for (int end = parted ? MOST_WORDS : 2; end > 1; end--) {
      if (!person(words.subList(0, end)).isEmpty()) {
        return end;
      }
    }
    boolean otherLetters = // "Lei Yue Mun"
        third && Pinyin.syllables(letters.get(2)) == 0 && !EnglishWords.common(letters.get(2));
    return otherLetters || EnglishWords.common(letters.get(1)) ? 0 : 2;
  }

  /** The sentences that have the first syllables of two words of China side by side. */
  BitSet contracted(String one, String other) {
    boolean chinese = Pinyin.syllables(one) > 1 && Pinyin.syllables(other) > 1;
    String both = Pinyin.first(one) + Pinyin.first(other);
    return chinese ? where(each -> each.reads(both)) : new BitSet();
  }

  /** "Shaanxi" is written so to be told from Shanxi, "Lyu" from Lu. */
  private static String plain(String letters) {
    return letters.replace("aa", "a").replaceAll("([ln])(?:yu|v)", "$1u");
  }

  private BitSet where(Predicate<HanNames> has) {
    BitSet found = new BitSet();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).any() && has.test(names.get(i))) {
        found.set(i);
      }
    }
    return found;
  }
}
