package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what is written like a name: capitals where the language's spelling rules ask for none. */
public final class Names {
  private static final double TITLE_CASE = 0.95;
  private static final int LOUD = 4;

  private Names() {}

  /**
   * A name.
   *
   * @param first its first token
   * @param end the token after its last
   */
  public record Name(int first, int end) {
    public int length() {
      return end - first;
    }
  }

  /** Runs of capitalised words, in reading order; empty where every word has a capital. */
  public static List<Name> in(Reading sentence) {
    List<Name> names = new ArrayList<>();
    if (titleCase(sentence)) {
      return names;
    }
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      while (end < tokens.size()
          && named(sentence, end)
          && (end == i || adjacent(sentence, end) && !pair(sentence, i, end))) {
        end++;
      }
      if (end > i) {
        names.add(new Name(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return names;
  }

  /** Whether names can be told by their capitals: some words have one, not all. */
  public static boolean cased(Reading sentence) {
    return !in(sentence).stream().allMatch(name -> startsClause(sentence, name.first()));
  }

  private static boolean titleCase(Reading sentence) {
    List<Token> words = sentence.tokens().stream().filter(t -> t.word() && t.content()).toList();
    return words.size() > 3
        && words.stream().filter(Token::capital).count() >= TITLE_CASE * words.size();
  }

  private static boolean named(Reading sentence, int i) {
    Token token = sentence.tokens().get(i);
    if (!token.capital() || token.function() && token.text().length() < 4 || shouted(sentence, i)) {
      return false;
    }
    if (sentence.dates().stream().anyMatch(date -> date.first() <= i && i < date.end())) {
      return false;
    }
    if (WordLists.words("common-capitals", sentence.language().code()).contains(token.key())) {
      return false;
    }
    return !token.function() || i > 0 && !startsClause(sentence, i);
  }

  /** Two words in a row in capital letters are loud, no acronym. */
  private static boolean shouted(Reading sentence, int i) {
    return loud(sentence, i) && (loud(sentence, i - 1) || loud(sentence, i + 1));
  }

  private static boolean loud(Reading sentence, int i) {
    if (i < 0 || i >= sentence.tokens().size()) {
      return false;
    }
    String text = sentence.tokens().get(i).text();
    return text.length() >= LOUD && text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether a capital there says nothing: at the start, after a full stop, a colon or a mark. */
  public static boolean startsClause(Reading sentence, int i) {
    if (i == 0) {
      return true;
    }
    String between = between(sentence, i);
    return between.chars().anyMatch(c -> ".:!?\"“„«‘`".indexOf(c) >= 0) || between.contains(" '");
  }

  /** Whether a dash stands there between two names of several words, and not within one. */
  private static boolean pair(Reading sentence, int first, int i) {
    return i - first > 1
        && i + 1 < sentence.tokens().size()
        && named(sentence, i + 1)
        && adjacent(sentence, i + 1)
        && !between(sentence, i).isBlank()
        && between(sentence, i + 1).isBlank()
        && between(sentence, i - 1).isBlank();
  }

  private static String between(Reading sentence, int i) {
    return sentence
        .text()
        .substring(sentence.tokens().get(i - 1).end(), sentence.tokens().get(i).start());
  }

  private static boolean adjacent(Reading sentence, int i) {
    String between = between(sentence, i);
    return between.isBlank() || between.strip().matches("[-‐'’.]") && between.length() <= 3;
  }
}
