package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether two words can be the same name: inflected, abbreviated, or spelled another way. */
public final class NameMatch {
  private static final int LONG = 6;

  private static final Map<String, Map<String, Set<String>>> ALIASES = new ConcurrentHashMap<>();

  private NameMatch() {}

  private static Map<String, Set<String>> aliases(String language) {
    Map<String, Set<String>> aliases = new HashMap<>();
    for (String[] line : WordLists.lines("name-aliases", language)) {
      for (String word : line) {
        aliases.computeIfAbsent(word, _ -> new HashSet<>()).addAll(Arrays.asList(line));
      }
    }
    return aliases;
  }

  /** Whether a word of a name is one of a sentence's words, in whatever form. */
  public static boolean in(Token word, Reading sentence) {
    if (sentence.stems().contains(word.stem())) {
      return true;
    }
    return sentence.tokens().stream().anyMatch(token -> token.word() && same(word, token))
        || acronym(word, sentence.tokens())
        || alias(word, sentence);
  }

  /** Another common name of the same, by the list {@code name-aliases}. */
  private static boolean alias(Token word, Reading sentence) {
    return sentence.tokens().stream().anyMatch(t -> alias(word, t, sentence.language()));
  }

  /** "Regierung" in "Landesregierung", in a language that writes nouns together. */
  public static boolean compounded(Token word, Reading sentence) {
    return sentence.language().capitalisesNouns()
        && word.key().length() >= LONG
        && sentence.tokens().stream().anyMatch(token -> token.key().endsWith(word.key()));
  }

  /** Whether two words name the same, by the list {@code name-aliases}; "us" is no "US". */
  public static boolean alias(Token word, Token there, Language language) {
    return (there.capital() || !there.function())
        && ALIASES
            .computeIfAbsent(language.code(), NameMatch::aliases)
            .getOrDefault(word.key(), Set.of())
            .contains(there.key());
  }

  /**
   * Whether two words can be the same name. A single letter there that is a word ("A", "I") is no
   * initial.
   *
   * @param a of the sentence that is checked
   * @param b of its source
   */
  public static boolean same(Token a, Token b) {
    if (a.sameAs(b)) {
      return true;
    }
    String x = a.key();
    String y = b.key();
    if (initial(a) || initial(b) && !b.function()) {
      return x.charAt(0) == y.charAt(0) && a.capital() && b.capital();
    }
    return inflected(x, y) || oneLetterApart(x, y);
  }

  private static boolean initial(Token token) {
    return token.key().length() == 1;
  }

  /** A shared start that leaves endings of up to three letters. */
  private static boolean inflected(String x, String y) {
    int shared = 0;
    while (shared < Math.min(x.length(), y.length()) && x.charAt(shared) == y.charAt(shared)) {
      shared++;
    }
    int longer = Math.max(x.length(), y.length());
    return shared >= 4 && longer - shared <= 3 && shared >= 0.6 * longer;
  }

  /** Transliterations and slips: one letter more, less or other, not the first, in a long word. */
  private static boolean oneLetterApart(String x, String y) {
    if (x.length() < LONG || y.length() < LONG || Math.abs(x.length() - y.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(x.length(), y.length()) && x.charAt(from) == y.charAt(from)) {
      from++;
    }
    int back = 0;
    while (back < Math.min(x.length(), y.length()) - from
        && x.charAt(x.length() - 1 - back) == y.charAt(y.length() - 1 - back)) {
      back++;
    }
    return from > 0 && Math.max(x.length(), y.length()) - from - back <= 1;
  }

  /** The word is made of the initials of words that follow each other there. */
  private static boolean acronym(Token word, List<Token> tokens) {
    String key = word.key();
    if (key.length() < 2 || key.length() > 6 || !word.text().equals(upper(word.text()))) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (Token token : tokens) {
      initials.append(token.word() && !token.function() ? token.key().charAt(0) : ' ');
    }
    return initials.toString().replace(" ", "").contains(key);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
