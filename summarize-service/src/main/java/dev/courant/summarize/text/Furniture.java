package dev.courant.summarize.text;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.SentenceEnds;
import dev.courant.summarize.language.Word;
import dev.courant.summarize.language.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which sentences of a text are not the article's: calls and notes of the page, captions with their
 * credits, lines about the author, what the page's own language model wrote, orders to a model, and
 * what a page repeats. Told by place and form, and by phrases where these do not suffice. Reads one
 * text alone, so that the same text always gives the same.
 */
public final class Furniture {
  private static final int CALL_WORDS = 20;
  private static final int CAPTION_WORDS = 60;
  private static final int REPEATED_WORDS = 25;
  private static final int LAST_PARAGRAPHS = 3;
  private static final int FIRST_PARAGRAPHS = 4;
  private static final int OF_MACHINE = 6;
  private static final int LEAST_OF_MACHINE = 3;
  private static final double MOSTLY = 0.6;
  private static final int FEWEST_CAPITALS = 12;
  private static final int CAPTION_SENTENCE = 25;
  private static final int HEADING_PARAGRAPHS = 2;
  private static final double HEADING = 0.6;
  private static final String FULL_STOPS = ".。।۔։";

  /** A label and at least three short names or values. */
  private static final Pattern ROW =
      Pattern.compile("[^:：]{1,20}[:：](?:[^,、，;；:：]{1,25}[,、，;；]){2,}[^,、，;；:：]{1,25}");

  private final SourceText text;
  private final List<Sentence> sentences;
  private final BitSet furniture = new BitSet();
  private final BitSet lines = new BitSet();

  private Furniture(SourceText text) {
    this.text = text;
    sentences = text.sentences();
  }

  /** What a text holds beside the article. */
  public static Furniture of(SourceText text) {
    Furniture furniture = new Furniture(text);
    furniture.lines();
    for (int i = 0; i < text.sentences().size(); i++) {
      furniture.read(i);
    }
    furniture.heading();
    furniture.repeated();
    furniture.captions();
    furniture.sourced();
    return furniture;
  }

  /** Whether a sentence is none of the article's. */
  public boolean is(int sentence) {
    return furniture.get(sentence);
  }

  /**
   * Whether a sentence is a line without an end, such as a heading or a list's item, in a text
   * whose sentences end in marks.
   */
  public boolean isLine(int sentence) {
    return lines.get(sentence);
  }

  /** A body with white space in place of furniture; every other character keeps its place. */
  public String without(SourceText text) {
    if (furniture.isEmpty()) {
      return text.body();
    }
    StringBuilder body = new StringBuilder(text.body());
    furniture.stream()
        .forEach(i -> {
          Sentence sentence = text.sentences().get(i);
          int start = text.body().offsetByCodePoints(0, sentence.start());
          int end = start + sentence.text().length();
          body.replace(start, end, " ".repeat(end - start));
        });
    return body.toString();
  }

  private void lines() {
    int ended = 0;
    int all = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i).text();
      boolean ends = SentenceEnds.isTerminated(sentence);
      lines.set(i, !ends || isCapitals(sentence));
      ended += ends ? sentence.length() : 0;
      all += sentence.length();
    }
    if (ended < MOSTLY * all) {
      lines.clear();
      rows();
    }
  }

  /** Rows of a table have no end in any text. */
  private void rows() {
    for (int i = 0; i < sentences.size(); i++) {
      lines.set(i, ROW.matcher(sentences.get(i).text()).matches());
    }
  }

  private void read(int i) {
    String sentence = sentences.get(i).text();
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean call = FurniturePhrases.ANY.in(lower) || FurniturePhrases.CALL.in(lower) && isShort(i);
    boolean author = isNearEnd(i) && FurniturePhrases.AUTHOR.in(lower);
    if (call || author || Orders.isOrder(sentence)) {
      furniture.set(i);
    }
    boolean edge = text.paragraph(i) < FIRST_PARAGRAPHS || isNearEnd(i);
    if (edge && FurniturePhrases.MACHINE.in(lower) && isShort(i)) {
      machine(i);
    }
  }

  private boolean isNearEnd(int i) {
    int last = text.paragraph(sentences.size() - 1);
    return last >= FIRST_PARAGRAPHS + LAST_PARAGRAPHS && text.paragraph(i) > last - LAST_PARAGRAPHS;
  }

  /**
   * A mark above a summary stands for the lines or the paragraphs of one sentence that follow, one
   * behind it for the paragraph before.
   */
  private void machine(int mark) {
    int paragraph = text.paragraph(mark);
    int end = mark + 1;
    while (end < sentences.size() && text.paragraph(end) == paragraph) {
      end++;
    }
    furniture.set(mark, end);
    int last = end;
    while (last < Math.min(sentences.size(), end + OF_MACHINE)
        && (lines.get(last) || isAlone(last))) {
      last++;
    }
    if (last - end >= LEAST_OF_MACHINE) {
      furniture.set(end, last);
      return;
    }
    for (int i = mark - 1; i >= 0 && text.paragraph(i) >= paragraph - 1; i--) {
      furniture.set(i);
    }
  }

  /** Whether a sentence is all of its paragraph. */
  private boolean isAlone(int i) {
    int paragraph = text.paragraph(i);
    return (i == 0 || text.paragraph(i - 1) != paragraph)
        && (i + 1 == sentences.size() || text.paragraph(i + 1) != paragraph);
  }

  /** The headline in other words, on a line of its own at the top, without a full stop. */
  private void heading() {
    Set<String> title = distinct(text.title());
    for (int i = 0; i < sentences.size() && text.paragraph(i) < HEADING_PARAGRAPHS; i++) {
      String sentence = sentences.get(i).text();
      boolean stops = SentenceEnds.endsIn(sentence, c -> FULL_STOPS.indexOf(c) >= 0);
      if (!stops && isAlone(i) && isLike(distinct(sentence), title)) {
        furniture.set(i);
      }
    }
  }

  /** Whether two lines are about as long, and most words of the shorter are in the other. */
  private static boolean isLike(Set<String> line, Set<String> title) {
    int shorter = Math.min(line.size(), title.size());
    int longer = Math.max(line.size(), title.size());
    long shared = line.stream().filter(title::contains).count();
    return shorter > 0 && shorter >= HEADING * longer && shared >= HEADING * shorter;
  }

  private static Set<String> distinct(String text) {
    return Words.of(text).stream().map(Word::text).collect(Collectors.toSet());
  }

  private void repeated() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Integer before = first.putIfAbsent(sentences.get(i).text(), i);
      if (before != null) {
        furniture.set(i);
        if (words(i) <= REPEATED_WORDS) {
          furniture.set(before);
        }
      }
    }
  }

  private void captions() {
    for (int first = 0; first < sentences.size(); ) {
      int next = first;
      boolean credited = false;
      while (next < sentences.size() && text.paragraph(next) == text.paragraph(first)) {
        credited |= Credits.in(sentences.get(next).text());
        next++;
      }
      if (credited && IntStream.range(first, next).map(this::words).sum() <= CAPTION_WORDS) {
        furniture.set(first, next);
      }
      first = next;
    }
  }

  /** A sentence by itself above a line that names its source: a caption, or a box. */
  private void sourced() {
    for (int i = 1; i < sentences.size(); i++) {
      boolean box = text.paragraph(i) > 1 && isAlone(i - 1) && words(i - 1) <= CAPTION_SENTENCE;
      if (box && isAlone(i) && !isNearEnd(i) && Credits.isSource(sentences.get(i).text())) {
        furniture.set(i - 1, i + 1);
      }
    }
  }

  private boolean isShort(int i) {
    return words(i) <= CALL_WORDS;
  }

  private int words(int i) {
    return text.words(i).size();
  }

  private static boolean isCapitals(String sentence) {
    long capitals = sentence.chars().filter(Character::isUpperCase).count();
    return capitals >= FEWEST_CAPITALS && sentence.chars().noneMatch(Character::isLowerCase);
  }
}
