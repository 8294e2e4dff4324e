package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.EnglishWords;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the sentences of a source have what can be a name of a sentence in another language. */
final class ForeignNames {
  private static final int LONG = 5;
  private static final int SHORTEST_REST = 3;
  private static final double MOSTLY = 0.6;

  private final Exonyms exonyms;
  private final int size;
  private final List<String> sentences;
  private final HanText han;
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, BitSet> known = new HashMap<>();

  /** A word of the source, in the 26 letters and as sounds, and the sentences that have it. */
  private record Form(String letters, String sound, boolean vowelless, boolean latin, BitSet in) {}

  ForeignNames(List<String> sentences, Exonyms exonyms) {
    this.exonyms = exonyms;
    this.sentences = sentences;
    this.size = sentences.size();
    this.han = new HanText(sentences);
    for (int i = 0; i < size; i++) {
      for (String word : Words.of(sentences.get(i))) {
        for (String each : Words.withoutAffixes(word.toLowerCase(Locale.ROOT))) {
          forms.computeIfAbsent(each, ForeignNames::form).in().set(i);
          for (String name : Words.koreanNames(each)) {
            forms.computeIfAbsent(name, ForeignNames::form).in().set(i);
          }
        }
      }
    }
  }

  private static Form form(String word) {
    String letters = Romanisation.of(word);
    return new Form(
        letters,
        Likeness.sound(letters),
        Romanisation.leavesOutVowels(Romanisation.script(word)),
        Romanisation.script(word) == UnicodeScript.LATIN,
        new BitSet());
  }

  /** Whether the source's script is one that its words can be read in. */
  boolean readable() {
    return forms.values().stream().filter(form -> form.letters().isEmpty()).count() * 2
        <= forms.size();
  }

  /** Whether the source is written in Chinese characters. */
  boolean readsHan() {
    return han.mostly();
  }

  /** The sentences that may have a name: a word, or the several words of a place. */
  BitSet where(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    BitSet found = known.get(lower);
    if (found == null) {
      found = find(lower);
      known.put(lower, found);
    }
    return found;
  }

  private BitSet find(String lower) {
    BitSet found = new BitSet();
    String letters = Romanisation.of(lower);
    if (lower.contains(" ")) {
      found.or(han.person(List.of(lower.split(" "))));
    } else {
      String sound = Likeness.sound(letters);
      for (Form form : forms.values()) {
        boolean asWritten = han.mostly() && form.latin(); // not after its sound
        if (same(letters, form.letters())
            || !asWritten && Likeness.alike(sound, form.sound(), form.vowelless())) {
          found.or(form.in());
        }
      }
      found.or(han.named(lower, letters, sound));
    }
    exonyms.of(lower).forEach(there -> called(there, found));
    exonyms.keys(lower).forEach(place -> found.or(han.abbreviated(place)));
    found.or(han.abbreviated(lower));
    if (found.isEmpty() && !(han.mostly() && Pinyin.word(letters))) {
      beforeCommonWord(lower, found);
    }
    return found;
  }

  /** "Xinhuanet" where the source has "Xinhua" and a word for the rest. */
  private void beforeCommonWord(String lower, BitSet found) {
    for (int end = LONG; end <= lower.length() - SHORTEST_REST; end++) {
      boolean readable = !han.mostly() || Pinyin.syllables(lower.substring(0, end)) > 0;
      if (readable && EnglishWords.common(lower.substring(end))) {
        found.or(where(lower.substring(0, end)));
      }
    }
  }

  /** The same word, inflected, or a part of a compound. */
  private static boolean same(String name, String word) {
    if (name.isEmpty() || word.isEmpty()) {
      return false;
    }
    return name.equals(word) || name.length() >= LONG && word.contains(name);
  }

  /** The sentences that call a place so, in whatever form. */
  private void called(String there, BitSet found) {
    List<String> words = Words.of(there);
    if (words.isEmpty() || Words.han(there)) {
      for (int i = 0; i < size; i++) {
        if (sentences.get(i).contains(there)) {
          found.set(i);
        }
      }
      return;
    }
    String longest = words.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    for (String each : Words.withoutAffixes(longest)) {
      String letters = Romanisation.of(each);
      forms.forEach((_, form) -> {
        if (inflected(letters, form.letters())) {
          found.or(form.in());
        }
      });
    }
  }

  private static boolean inflected(String name, String word) {
    int shared = Words.sharedStart(name, word);
    return name.length() >= LONG && word.contains(name)
        || shared >= Math.min(name.length(), Math.max(3, Math.ceil(MOSTLY * name.length())));
  }

  /** Whether the source's language has a name of its own for a phrase. */
  boolean hasExonym(String phrase) {
    return exonyms.knows(phrase.toLowerCase(Locale.ROOT));
  }

  /** See {@link HanText#contracted}. */
  BitSet contracted(String one, String other) {
    return han.contracted(Romanisation.of(one), Romanisation.of(other));
  }

  /** See {@link HanText#personLength}. */
  int personLength(List<String> words) {
    return han.personLength(words);
  }

  /** Whether it is the country that the source's readers live in. */
  boolean home(String phrase) {
    return exonyms.home(phrase.toLowerCase(Locale.ROOT));
  }
}
