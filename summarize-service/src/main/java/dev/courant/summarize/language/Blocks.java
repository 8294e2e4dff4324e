package dev.courant.summarize.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a body into the stretches that no sentence crosses: paragraphs, and within them the lines
 * that stand for themselves (headings, list items, lines of an address). Lines that only wrap stay
 * together.
 */
final class Blocks {
  private static final int NARROWEST_WRAP = 50;
  private static final int WIDEST_WRAP = 100;
  private static final Pattern ITEM =
      Pattern.compile("[•·*‣▪●■►–—-]\\h.*|\\(?(\\p{N}{1,3}|\\p{L})[.)]\\h.*");

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  private Blocks(String text) {
    this.text = text;
  }

  /**
   * A stretch of text with no line break in it that matters.
   *
   * @param paragraph number of the paragraph it stands in, from 0
   */
  record Block(Span span, int paragraph) {}

  /** The blocks of a body, in reading order; every character but white space is in one. */
  static List<Block> of(String body) {
    Blocks blocks = new Blocks(body);
    List<Span> lines = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    while (start <= body.length()) {
      int end = endOfLine(body, start);
      Span line = Span.trimmed(body, start, end);
      if (!line.isEmpty()) {
        lines.add(line);
      }
      boolean last = end == body.length();
      if ((line.isEmpty() || last || body.charAt(end) == '\u2029') && !lines.isEmpty()) {
        blocks.addParagraph(lines, paragraph++);
        lines.clear();
      }
      start = last ? end + 1 : afterBreak(body, end);
    }
    return blocks.blocks;
  }

  private static int endOfLine(String text, int start) {
    int i = start;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static int afterBreak(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private void addParagraph(List<Span> lines, int paragraph) {
    int widest = lines.stream().mapToInt(Span::length).max().orElse(0);
    int start = lines.getFirst().start();
    for (int i = 1; i < lines.size(); i++) {
      if (!isWrapped(lines.get(i - 1), lines.get(i), widest)) {
        blocks.add(new Block(new Span(start, lines.get(i - 1).end()), paragraph));
        start = lines.get(i).start();
      }
    }
    blocks.add(new Block(new Span(start, lines.getLast().end()), paragraph));
  }

  /** Whether the text only goes on in the next line: in lower case, or since this one was full. */
  private boolean isWrapped(Span line, Span next, int widest) {
    if (ITEM.matcher(text).region(next.start(), next.end()).matches()) {
      return false;
    }
    if (Characters.isLower(text.codePointAt(next.start()))) {
      return true;
    }
    int word = next.start();
    while (word < next.end() && !Characters.isSpace(text.charAt(word))) {
      word++;
    }
    return widest >= NARROWEST_WRAP
        && widest <= WIDEST_WRAP
        && line.length() + 1 + (word - next.start()) > widest;
  }
}
