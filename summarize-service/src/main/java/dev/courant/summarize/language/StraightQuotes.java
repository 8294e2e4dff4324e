package dev.courant.summarize.language;

import java.util.BitSet;
import java.util.Set;

/**
 * Tells which of a block's straight quotation marks close a quotation. Where spacing does not say
 * it (as in tokenised text), open and close take turns; an apostrophe is neither.
 */
final class StraightQuotes {
  private static final Set<String> CLITICS = Set.of("s", "ve", "re", "ll", "d", "m", "t", "em");

  /** Opens what an apostrophe closes, in the typewriter style of old news archives. */
  private static final char BACKTICK = '`';

  private final String text;
  private final Span block;
  private final BitSet closing = new BitSet();

  private StraightQuotes(String text, Span block) {
    this.text = text;
    this.block = block;
  }

  static StraightQuotes of(String text, Span block) {
    StraightQuotes quotes = new StraightQuotes(text, block);
    quotes.mark('"');
    quotes.mark('\'');
    return quotes;
  }

  /** Whether the mark at a position closes a quotation. */
  boolean closes(int position) {
    return closing.get(position - block.start());
  }

  private void mark(char mark) {
    boolean open = false;
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (c == BACKTICK && mark == '\'') {
        open = true;
      } else if (c == mark && (mark == '"' || !isApostrophe(i, open))) {
        open = opens(i, open);
        closing.set(i - block.start(), !open);
      }
    }
  }

  private boolean opens(int i, boolean open) {
    boolean spaceBefore = i == block.start() || Characters.isSpace(text.codePointBefore(i));
    boolean spaceAfter = i + 1 >= block.end() || Characters.isSpace(text.codePointAt(i + 1));
    return spaceBefore == spaceAfter ? !open : spaceBefore;
  }

  private boolean isApostrophe(int i, boolean open) {
    boolean wordBefore = i > block.start() && Characters.isWordPart(text.codePointBefore(i));
    int end = i + 1;
    while (end < block.end() && end < i + 4 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean wordAfter = end > i + 1;
    return wordBefore && (wordAfter || !open)
        || wordAfter && CLITICS.contains(text.substring(i + 1, end));
  }
}
