package dev.courant.summarize.languagemodel;

import dev.courant.summarize.language.Languages;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What no sentence of a model may be, whatever the text says: markup, a link, another language than
 * the one asked for, endless.
 */
final class Refusals {
  private static final int LONGEST = 600;

  /** What {@link #MARKUP} never begins with. */
  private static final String PUNCTUATION = ",.;:!?'\"’‘“”„«»()/%$€£–—-";

  /** Tags, entities, Markdown, template marks, and characters that cannot be seen. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<[a-zA-Z/!?]|&#?\\w{1,31};|\\]\\(|\\*\\*|__|`|^\\s*#|\\{\\{|\\]\\]|[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?|ftp|javascript|data|mailto|tel|file|ipfs|magnet):\\S|\\bwww\\.|\\S@\\S|[\\p{L}\\p{N}-]{2,63}\\.(?-i:[a-z]{2,24})\\b|\\bxn--|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");

  private static final Pattern OPINION =
      Pattern.compile(
          "(?i)\\b(?:should|must|ought to|needs? to|hopefully|unfortunately|fortunately|sadly|clearly|obviously|undoubtedly|will|is likely to|are likely to|is going to|are going to|we|our|us|I|you|your)\\b");

  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "(?i)\\b(?:said|says|saying|told|tells|according to|report(?:s|ed)?|argue[sd]?|claim(?:s|ed)?|state[sd]?|announce[sd]?|quote[sd]?|call(?:s|ed) for|demand(?:s|ed)?|article|text)\\b");

  private final String language;
  private final String primary;

  /**
   * Refuses what is not in a language.
   *
   * @param language BCP 47
   */
  Refusals(String language) {
    this.language = language;
    this.primary = Locale.forLanguageTag(language).getLanguage();
  }

  /** Why a sentence is refused, a stable code; empty where it is not. */
  String of(String sentence) {
    if (sentence.length() > LONGEST) {
      return "length";
    }
    String form = ofName(sentence);
    return form.isEmpty() && !Languages.isIn(sentence, language) ? "language" : form;
  }

  /** Why a name is refused, whose language does not matter; empty where it is not. */
  String ofName(String name) {
    if (mayHoldMarkup(name) && MARKUP.matcher(name).find()) {
      return "markup";
    }
    return mayHoldLink(name) && LINK.matcher(name).find() ? "link" : "";
  }

  /**
   * Also for the analysis, in English: it gives no opinion, no forecast and no advice of its own.
   */
  String ofAnalysis(String sentence) {
    boolean opinion =
        primary.equals("en")
            && OPINION.matcher(sentence).find()
            && !ATTRIBUTED.matcher(sentence).find();
    return opinion ? "opinion" : of(sentence);
  }

  /** Whether there is any character that markup is made of; most sentences have none. */
  private static boolean mayHoldMarkup(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean plain = c == ' ' || Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
      if (!plain) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is an address's colon, at sign, prefix or inner full stop. */
  private static boolean mayHoldLink(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      switch (sentence.charAt(i)) {
        case '@', ':' -> {
          return true;
        }
        case '.' -> {
          boolean inside = i + 1 < sentence.length() && !isSpace(sentence.charAt(i + 1));
          boolean prefix = i > 0 && (sentence.charAt(i - 1) | ' ') == 'w';
          if (inside || prefix) {
            return true;
          }
        }
        case '-' -> {
          if (sentence.startsWith("-", i + 1)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || Character.isSpaceChar(c);
  }
}
