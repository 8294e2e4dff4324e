package dev.courant.summarize.grounding.quotation;

import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;

/**
 * Quotations cut short without saying so: the source goes on within the marks where the sentence
 * has closed them, and both read the same after the marks. A part of a quotation in a sentence of
 * its own is no such cut.
 */
final class CutQuotes {
  private static final int MOST_DROPPED = 2;

  private CutQuotes() {}

  /**
   * Whether a quotation is one that the source sentence has, less one or two words at its end.
   *
   * @param at where the source sentence has the quotation's words
   * @param length of the quotation, in tokens
   */
  static boolean cut(Reading claim, Quotes.Span quote, Reading source, int at, int length) {
    int next = next(claim.tokens(), quote.end());
    if (next == claim.tokens().size() || at + length >= source.tokens().size()) {
      return false;
    }
    for (Quotes.Span span : Quotes.in(source.text())) {
      int after = next(source.tokens(), span.end());
      boolean opens = next(source.tokens(), span.start()) == at;
      int dropped = after - at - length;
      if (opens
          && dropped > 0
          && dropped <= MOST_DROPPED
          && after < source.tokens().size()
          && source.tokens().get(after).sameAs(claim.tokens().get(next))) {
        return true;
      }
    }
    return false;
  }

  /** The first token that starts at a character or after it; the number of tokens if none does. */
  private static int next(List<Token> tokens, int character) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).start() < character) {
      i++;
    }
    return i;
  }
}
