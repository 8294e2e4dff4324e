package dev.courant.summarize.grounding.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what a sentence sets in quotation marks. */
public final class Quotes {
  private static final String OPENING = "\"“”„«»‹›‘‚`「『《";
  private static final String ONLY_OPENING = "“„«‹‘‚「『《";
  private static final String DOUBLE = "\"“”„«»‹›「」『』《》";

  private static final Pattern SPEECH_END = Pattern.compile("\\p{L}\\s?[,.!?]\\s?$");
  private static final Pattern SPEECH_START = Pattern.compile("(?:^|[:,])\\s*$");

  private Quotes() {}

  /**
   * What stands between a pair of marks; a mark without its partner opens nothing.
   *
   * @param start first character inside
   * @param end the closing mark
   */
  public record Span(int start, int end) {}

  /**
   * In reading order, never nested. Apostrophes inside words are no marks. A mark whose partner is
   * in another sentence spans to the start or the end of this one, where it surely is a mark.
   */
  public static List<Span> in(String sentence) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      if (spans.isEmpty() && closesSpeech(sentence, at)) {
        spans.add(new Span(0, at));
      } else if (opens(sentence, at)) {
        int close = closing(sentence, at);
        int end = close < 0 && opensSpeech(sentence, at) ? sentence.length() : close;
        if (end > at + 1) {
          spans.add(new Span(at + 1, end));
          at = reopens(sentence, at, end) ? end - 1 : end;
        }
      }
      at++;
    }
    return List.copyOf(spans);
  }

  /**
   * Whether marks with a blank on either side, which may open as well as close, stand around it.
   */
  public static boolean maybe(String sentence, int at) {
    return IntStream.range(0, at).anyMatch(i -> free(sentence, i))
        && IntStream.range(at, sentence.length()).anyMatch(i -> free(sentence, i));
  }

  /** Whether a sentence has any mark of quotation, with its partner or without. */
  public static boolean marks(String sentence) {
    return IntStream.range(0, sentence.length())
        .anyMatch(i ->
            DOUBLE.indexOf(sentence.charAt(i)) >= 0
                || "'`‘’".indexOf(sentence.charAt(i)) >= 0
                    && (!letter(sentence, i - 1) || !letter(sentence, i + 1)));
  }

  private static boolean free(String text, int at) {
    return "'\"`".indexOf(text.charAt(at)) >= 0
        && (at == 0 || blank(text, at - 1))
        && (at + 1 == text.length() || blank(text, at + 1));
  }

  /**
   * Whether the mark that ends a quotation only opens it again, as at each paragraph of a long one.
   */
  private static boolean reopens(String text, int open, int end) {
    return end < text.length()
        && text.charAt(end) == text.charAt(open)
        && ONLY_OPENING.indexOf(text.charAt(open)) >= 0;
  }

  /**
   * A mark after a comma or a full stop, with no mark before it. With a blank on either side it may
   * as well open; it does where the marks of the sentence are in pairs.
   */
  private static boolean closesSpeech(String text, int at) {
    return marks(text.charAt(at))
        && (!blank(text, at - 1) || surplus(text))
        && SPEECH_END.matcher(text.substring(0, at)).find()
        && !letter(text, at + 1)
        && at + 1 < text.length();
  }

  private static boolean blank(String text, int at) {
    return at >= 0 && Character.isWhitespace(text.charAt(at));
  }

  /** Whether one of the sentence's marks has no partner; apostrophes aside. */
  private static boolean surplus(String text) {
    return IntStream.range(0, text.length())
                .filter(i ->
                    DOUBLE.indexOf(text.charAt(i)) >= 0
                        || "'`‘’".indexOf(text.charAt(i)) >= 0
                            && (!letter(text, i - 1) || !letter(text, i + 1)))
                .count()
            % 2
        == 1;
  }

  /** A mark at the start of the sentence or after a colon or comma. */
  private static boolean opensSpeech(String text, int at) {
    return SPEECH_START.matcher(text.substring(0, at)).find();
  }

  private static boolean marks(char c) {
    return c == '\'' || c == '’' || c == '"' || c == '”' || c == '»';
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'') {
      return !letter(text, at - 1) && at + 1 < text.length();
    }
    return OPENING.indexOf(c) >= 0;
  }

  private static int closing(String text, int open) {
    boolean doubled = DOUBLE.indexOf(text.charAt(open)) >= 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (doubled ? DOUBLE.indexOf(c) >= 0 : single(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** A single mark closes unless it is an apostrophe: before a letter, or before a clitic. */
  private static boolean single(String text, int at) {
    char c = text.charAt(at);
    if (c != '\'' && c != '’' && c != '‘') {
      return false;
    }
    return !letter(text, at + 1);
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
