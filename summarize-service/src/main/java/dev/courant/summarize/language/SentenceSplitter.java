package dev.courant.summarize.language;

import dev.courant.model.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the body of an article into the sentences that receipts name. Made for news in any
 * language: knows the terminators of all scripts and the abbreviations of some thirty languages. A
 * heading, list item or line of its own is a sentence, and what is too long to read at a glance is
 * cut at a clause. Takes time linear in the length of the body; holds no state but its word lists,
 * and may be shared between threads.
 */
public final class SentenceSplitter {
  private final LanguageRules rules = new LanguageRules();

  /**
   * The sentences of a body, in reading order, without overlap. Together they hold every character
   * of it but white space, and none goes over a blank line.
   *
   * @param body plain text, paragraphs parted by a blank line
   * @param language BCP 47; an unknown one, or {@code und}, gets what holds in most
   * @return sentences {@code s1}, {@code s2}, ... with offsets in code points over {@code body};
   *     none for a blank body
   */
  public List<Sentence> split(String body, String language) {
    return paragraphs(body, language).sentences();
  }

  /** The sentences of a body, each with the number of its paragraph. */
  public Paragraphs paragraphs(String body, String language) {
    FullStops fullStops = rules.of(language);
    Paragraphs paragraphs = new Paragraphs(body);
    for (Blocks.Block block : Blocks.of(body)) {
      List<Span> parts = new ArrayList<>();
      for (Span sentence : Boundaries.within(body, block.span(), fullStops)) {
        LongSentences.add(body, sentence, parts);
      }
      parts.forEach(part -> paragraphs.add(part, block.paragraph()));
    }
    return paragraphs;
  }

  /** Collects sentences in reading order, and counts code points as it goes. */
  public static final class Paragraphs {
    private final String body;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int seen;
    private int codePoints;

    private Paragraphs(String body) {
      this.body = body;
    }

    private void add(Span span, int paragraph) {
      String text = body.substring(span.start(), span.end());
      int start = codePoints + body.codePointCount(seen, span.start());
      codePoints = start + text.codePointCount(0, text.length());
      seen = span.end();
      sentences.add(new Sentence("s" + (sentences.size() + 1), start, codePoints, text));
      numbers.add(paragraph);
    }

    public List<Sentence> sentences() {
      return sentences;
    }

    /** For each sentence, the number of its paragraph, from 0. */
    public List<Integer> numbers() {
      return numbers;
    }
  }
}
