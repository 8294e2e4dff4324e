package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a sentence into words, numbers and symbols. Digits part from letters ({@code 5pm}, {@code
 * £3million}), clitics from words ({@code didn't}, {@code l'Italie}); scripts without spaces yield
 * one token a character, Katakana one a run.
 */
public final class Tokenizer {
  private static final int LONGEST = 4_000;
  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

  private Tokenizer() {}

  /** At most {@value #LONGEST} characters are read; no sentence of a language is longer. */
  public static List<Token> tokens(String sentence, Language language) {
    String text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    TokenBounds bounds = new TokenBounds(text);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = add(tokens, text, at, bounds, language);
      at = end > at ? end : at + Character.charCount(text.codePointAt(at));
    }
    return List.copyOf(tokens);
  }

  /** Adds the token that begins at a position; the position behind it, or the same without one. */
  private static int add(
      List<Token> tokens, String text, int start, TokenBounds bounds, Language language) {
    int end = bounds.numberEnd(start);
    if (end > start) {
      tokens.add(token(text.substring(start, end), start, Token.Kind.NUMBER));
      return end;
    }
    end = bounds.abbreviationEnd(start);
    if (end > start) {
      String written = text.substring(start, end);
      String key = Fold.fold(written.replace(".", ""));
      tokens.add(new Token(written, key, key, start, end, Token.Kind.WORD, key.length() < 2));
      return end;
    }
    end = Math.max(bounds.unspacedEnd(start), bounds.wordEnd(start));
    if (end > start) {
      addWord(tokens, text, text.substring(start, end), start, language);
      return end;
    }
    end = bounds.symbolEnd(start);
    if (end > start) {
      tokens.add(token(text.substring(start, end), start, Token.Kind.SYMBOL));
    }
    return end;
  }

  private static Token token(String written, int start, Token.Kind kind) {
    String key = Fold.fold(written);
    return new Token(written, key, key, start, start + written.length(), kind, false);
  }

  private static void addWord(
      List<Token> tokens, String text, String written, int start, Language language) {
    int end = start + written.length();
    boolean afterApostrophe = start > 0 && apostrophe(text.charAt(start - 1));
    if (language.code().equals("en") && afterApostrophe && clitic(tokens, text, written, start)) {
      return;
    }
    String key = Fold.fold(written);
    if (key.isEmpty()) {
      return; // marks alone, such as the variation selector of an emoji
    }
    tokens.add(
        new Token(
            written,
            key,
            language.stem(written, key),
            start,
            end,
            Token.Kind.WORD,
            language.functionWord(key)));
  }

  /** Whether the letters after an apostrophe are no word of their own: {@code 's}, {@code n't}. */
  private static boolean clitic(List<Token> tokens, String text, String written, int start) {
    String key = Fold.fold(written);
    if (key.equals("t") && !tokens.isEmpty()) {
      Token verb = tokens.getLast();
      if (verb.key().endsWith("n") && verb.end() >= start - 2) {
        tokens.removeLast();
        String stem = auxiliary(verb.key());
        if (!stem.isEmpty()) {
          tokens.add(
              new Token(verb.text(), stem, stem, verb.start(), verb.end(), verb.kind(), true));
        }
        tokens.add(new Token("n't", "not", "not", start - 1, start + 1, Token.Kind.WORD, true));
        return true;
      }
    }
    return CLITICS.contains(key);
  }

  private static String auxiliary(String key) {
    return switch (key) {
      case "can" -> "can";
      case "won" -> "will";
      case "shan" -> "shall";
      case "ain" -> "be";
      default -> key.substring(0, key.length() - 1);
    };
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '`' || c == 'ʼ';
  }
}
