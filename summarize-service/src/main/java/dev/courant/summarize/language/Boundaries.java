package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the sentences of one block end: behind a terminator and what closes with it, where
 * the next sentence can begin. After Unicode Standard Annex 29 (sentence boundaries), with a
 * language's abbreviations, initials and ordinals added, and with closing quotation marks that
 * stand off, as in French or tokenised text.
 */
final class Boundaries {
  private final String text;
  private final Span block;
  private final FullStops fullStops;
  private final StraightQuotes quotes;
  private final boolean caseless;

  private Boundaries(String text, Span block, FullStops fullStops) {
    this.text = text;
    this.block = block;
    this.fullStops = fullStops;
    this.quotes = StraightQuotes.of(text, block);
    this.caseless = !hasUpperCase(text, block);
  }

  private static boolean hasUpperCase(String text, Span block) {
    for (int i = block.start(); i < block.end(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The sentences of a block, in order; together they hold all of it but white space. */
  static List<Span> within(String text, Span block, FullStops fullStops) {
    return new Boundaries(text, block, fullStops).sentences();
  }

  private List<Span> sentences() {
    List<Span> found = new ArrayList<>();
    for (int start = block.start(); start < block.end(); ) {
      int end = endOfSentence(start);
      Span sentence = Span.trimmed(text, start, end);
      if (!sentence.isEmpty()) {
        found.add(sentence);
      }
      start = end;
    }
    return found;
  }

  private int endOfSentence(int start) {
    boolean told = false;
    int i = start;
    while (i < block.end()) {
      int c = text.codePointAt(i);
      if (isTerminator(c)) {
        int run = afterTerminators(i);
        int end = afterClosing(run);
        if (told && isBoundary(start, i, run, end)) {
          return end;
        }
        i = end;
      } else {
        told |= Characters.isWordPart(c);
        i += Character.charCount(c);
      }
    }
    return block.end();
  }

  private boolean isTerminator(int c) {
    return Characters.isTerminator(c) || fullStops.isOwnTerminator(c);
  }

  private int afterTerminators(int from) {
    int i = from;
    while (i < block.end() && isTerminator(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** The position behind closing brackets and quotation marks, attached or standing off. */
  private int afterClosing(int from) {
    int end = from;
    while (true) {
      int mark = afterSpaces(end);
      if (mark >= block.end() || !closesHere(mark, mark == end)) {
        return end;
      }
      end = mark + Character.charCount(text.codePointAt(mark));
    }
  }

  private boolean closesHere(int mark, boolean attached) {
    int c = text.codePointAt(mark);
    int after = mark + Character.charCount(c);
    boolean free = after >= block.end() || !Characters.isWordPart(text.codePointAt(after));
    boolean spaced = after >= block.end() || Characters.isSpace(text.codePointAt(after));
    if (Characters.isStraightQuote(c)) {
      return quotes.closes(mark) && (attached || spaced);
    }
    return Characters.isClosing(c) && (attached || spaced)
        || Characters.isInitialQuote(c) && attached && free;
  }

  private int afterSpaces(int from) {
    int i = from;
    while (i < block.end() && Characters.isSpace(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private boolean isBoundary(int start, int terminator, int run, int end) {
    int next = afterSpaces(end);
    if (next >= block.end()) {
      return true;
    }
    int word = afterOpening(next);
    int first = word < block.end() ? text.codePointAt(word) : ' ';
    if (isTerminator(text.codePointAt(next)) || Characters.isLower(first) && !caseless) {
      return false;
    }
    int last = text.codePointBefore(run);
    if (!Characters.needsSpace(last)) {
      return end == run || !isHiragana(first);
    }
    if (last != '.' || run - terminator > 1) {
      return next > end;
    }
    return next > end
        ? fullStops.endsSentence(text, start, terminator, word)
        : end == run && fullStops.isGlued(text, start, terminator, word);
  }

  /** In Japanese a quotation that ends in a full stop goes on in a particle. */
  private static boolean isHiragana(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
  }

  private int afterOpening(int from) {
    int i = from;
    while (i < block.end()
        && (Characters.isOpening(text.codePointAt(i)) || Characters.isSpace(text.codePointAt(i)))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }
}
