package dev.courant.summarize.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The outermost quotations of one paragraph, by its quotation marks of any language. A mark that
 * can open and close is told by what opened before it and by the white space around it. Single
 * marks count where they cannot be apostrophes.
 */
public final class QuotedSpans {
  private static final Set<String> CLITICS =
      Set.of("s", "ve", "re", "ll", "d", "m", "t", "em", "n");

  /** What is open for longer was an apostrophe. */
  private static final int LONGEST_SINGLE = 400;

  private static final String DOUBLE = "\"“”„‟«»「」『』";
  private static final String OPENING = "„‟「『";
  private static final String CLOSING = "」』";

  private final String text;
  private final int start;
  private final int end;
  private final Deque<Mark> open = new ArrayDeque<>();
  private final List<Quoted> found = new ArrayList<>();

  /** An opening mark that waits for the one that closes it. */
  private record Mark(char mark, int position) {
    boolean isSingle() {
      return DOUBLE.indexOf(mark) < 0;
    }
  }

  /**
   * A quotation, its marks included, or what the paragraph holds of it.
   *
   * @param opens whether it begins in the paragraph
   * @param closes whether it ends there
   */
  public record Quoted(int start, int end, boolean opens, boolean closes) {
    public boolean isWhole() {
      return opens && closes;
    }

    public boolean isBeginning() {
      return !closes;
    }

    public boolean isEnd() {
      return !opens;
    }
  }

  private QuotedSpans(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The quotations between two positions of a text, in reading order, without overlap. */
  public static List<Quoted> in(String text, int start, int end) {
    QuotedSpans spans = new QuotedSpans(text, start, end);
    for (int i = start; i < end; i++) {
      spans.read(i);
    }
    spans.finish();
    return spans.found;
  }

  private void read(int i) {
    char c = text.charAt(i);
    if (DOUBLE.indexOf(c) >= 0) {
      doubled(c, i);
    } else if (c == '\'' || c == '‘' || c == '’' || c == '‚' || c == '`') {
      single(c, i);
    }
  }

  private void doubled(char c, int i) {
    boolean acronym = isHebrew(before(i)) && isHebrew(after(i));
    if (c == '"' && (acronym || Character.isDigit(before(i)) && !isOpen('"'))) {
      return;
    }
    if (OPENING.indexOf(c) >= 0) {
      push(c, i);
    } else if (CLOSING.indexOf(c) >= 0 || closesDouble(c, i)) {
      closeDouble(i);
    } else {
      push(c, i);
    }
  }

  private boolean closesDouble(char c, int i) {
    boolean anyOpen = open.stream().anyMatch(mark -> !mark.isSingle());
    return switch (c) {
      case '«' -> isOpen('»');
      case '»' -> isOpen('«') || !anyOpen && isLetterOrMark(i - 1) && !isLetter(i + 1);
      case '“' -> isOpen('„') || isOpen('“') && !looksOpening(i);
      case '”' -> anyOpen && !isOpen('«') || !looksOpening(i);
      default ->
          isOpen('"') || !looksOpening(i) && (isOpen('“') || !anyOpen && isLetterOrMark(i - 1));
    };
  }

  private void single(char c, int i) {
    open.removeIf(mark -> mark.isSingle() && mark.position() < i - LONGEST_SINGLE);
    if (isSpace(i - 1) && isSpace(i + 1) && isTokenised(i)) {
      return;
    }
    if (c == '‚' || c == '`' || c == '‘' && !isOpen('‚')) {
      if (looksOpening(i)) {
        push(c, i);
      }
      return;
    }
    boolean opened = open.stream().anyMatch(Mark::isSingle);
    if (opened && closesSingle(i)) {
      closeSingle(i);
    } else if (!opened && c != '‘' && opensSingle(i)) {
      push(c, i);
    }
  }

  /** Between spaces, as in tokenised text, a mark before a small letter opens nothing. */
  private boolean isTokenised(int i) {
    boolean opened = open.stream().anyMatch(Mark::isSingle);
    boolean capital = i + 2 < end && Character.isUpperCase(text.charAt(i + 2));
    return CLITICS.contains(word(i + 2)) || !opened && !capital;
  }

  private boolean opensSingle(int i) {
    return looksOpening(i) && !CLITICS.contains(word(i + 1)) && !Character.isDigit(after(i));
  }

  /** The apostrophe behind a plural is none where a mark behind punctuation follows. */
  private boolean closesSingle(int i) {
    if (isLetter(i + 1) && !unspaced(i + 1) || CLITICS.contains(word(i + 1))) {
      return false;
    }
    return before(i) != 's' || !isSpace(i + 1) || !punctuatedEnd(i + 1);
  }

  private boolean punctuatedEnd(int from) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if ((c == '\'' || c == '’') && !isLetter(i + 1)) {
        return ".,!?…".indexOf(before(i)) >= 0;
      }
      if (c == '‘' || c == '\'' && looksOpening(i)) {
        return false;
      }
    }
    return false;
  }

  private String word(int from) {
    int to = Math.min(from, end);
    while (to < Math.min(end, from + 4) && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(Math.min(from, end), to);
  }

  /** Nothing of a word right before, something of one behind. */
  private boolean looksOpening(int i) {
    if (i + 1 >= end) {
      return false;
    }
    boolean spaceBefore = i == start || isSpace(i - 1) || Characters.isOpening(before(i));
    boolean spaceAfter = isSpace(i + 1);
    return spaceBefore == spaceAfter ? open.isEmpty() && !isLetter(i - 1) : spaceBefore;
  }

  private void push(char c, int i) {
    open.push(new Mark(c, i));
  }

  private boolean isOpen(char c) {
    return open.stream().anyMatch(mark -> mark.mark() == c);
  }

  private void closeDouble(int i) {
    while (!open.isEmpty() && open.element().isSingle()) {
      open.pop();
    }
    if (open.isEmpty()) {
      found.clear();
      found.add(new Quoted(start, i + 1, false, true));
      return;
    }
    close(i);
  }

  private void closeSingle(int i) {
    if (open.element().isSingle()) {
      close(i);
    }
  }

  private void close(int i) {
    Mark opened = open.pop();
    if (open.isEmpty()) {
      found.add(new Quoted(opened.position(), i + 1, true, true));
    }
  }

  /** A single mark that nothing closes was an apostrophe, but at the head of a paragraph. */
  private void finish() {
    open.removeIf(mark -> mark.isSingle() && mark.position() > start);
    if (!open.isEmpty()) {
      int from = open.getLast().position();
      found.removeIf(quoted -> quoted.end() > from);
      found.add(new Quoted(from, end, true, false));
    }
  }

  private char before(int i) {
    return i > start ? text.charAt(i - 1) : ' ';
  }

  private char after(int i) {
    return i + 1 < end ? text.charAt(i + 1) : ' ';
  }

  private static boolean isHebrew(char c) {
    return c >= 0x590 && c < 0x600;
  }

  private boolean isSpace(int i) {
    return i < start || i >= end || Characters.isSpace(text.charAt(i));
  }

  private boolean isLetter(int i) {
    return i >= start && i < end && Character.isLetterOrDigit(text.charAt(i));
  }

  private boolean isLetterOrMark(int i) {
    return i >= start && i < end && !Characters.isSpace(text.charAt(i));
  }

  private boolean unspaced(int i) {
    return i < end && Characters.isUnspaced(text.charAt(i));
  }
}
