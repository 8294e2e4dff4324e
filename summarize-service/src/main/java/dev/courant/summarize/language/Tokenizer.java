package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a sentence into words, numbers and symbols. Digits part from letters ({@code 5pm}, {@code
 * £3million}), clitics from words ({@code didn't}, {@code l'Italie}); scripts without spaces yield
 * one token a character, Katakana one a run.
 */
public final class Tokenizer {
  private static final int LONGEST = 4_000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\p{Nd}{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\p{Nd}|3[01])(?!\\p{Nd})|\\p{Nd}+(?:[.,:'’\\u00A0\\u202F]\\p{Nd}+)*)"
              + "|(?<abbreviation>(?:\\p{L}\\.){2,})"
              + "|(?<cjk>\\p{IsKatakana}[\\p{IsKatakana}ー]*|[\\p{IsHan}\\p{IsHiragana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}])"
              + "|(?<word>[\\p{L}\\p{M}\\u00AD&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]]+)"
              + "|(?<symbol>[\\p{Sc}%‰°])");

  private Tokenizer() {}

  /** At most {@value #LONGEST} characters are read; no sentence of a language is longer. */
  public static List<Token> tokens(String sentence, Language language) {
    String text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      at = matcher.end();
      add(tokens, text, matcher, language);
    }
    return List.copyOf(tokens);
  }

  private static void add(List<Token> tokens, String text, Matcher match, Language language) {
    String written = match.group();
    int start = match.start();
    if (match.group("number") != null) {
      tokens.add(token(written, Fold.fold(written), start, Token.Kind.NUMBER));
    } else if (match.group("symbol") != null) {
      tokens.add(token(written, Fold.fold(written), start, Token.Kind.SYMBOL));
    } else if (match.group("abbreviation") != null) {
      String key = Fold.fold(written.replace(".", ""));
      tokens.add(
          new Token(written, key, key, start, match.end(), Token.Kind.WORD, key.length() < 2));
    } else {
      addWord(tokens, text, written, start, language);
    }
  }

  private static Token token(String written, String key, int start, Token.Kind kind) {
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
    return key.matches("s|re|ve|ll|d|m");
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
