package dev.courant.ingest.revision;

import dev.courant.ingest.phrases.Asides;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of a body, in order, and its lines that are no sentences: headings, captions,
 * tables. {@linkplain Asides Asides} are neither.
 */
public record BodySentences(List<String> sentences, List<String> lines) {
  private static final Pattern PARAGRAPH = Pattern.compile("\\n+");
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=[.!?\u2026\u06d4\u061f\u0964][\"'\u201d\u2019\u00bb)\\]]{0,2})\\s+"
              + "|(?<=[\u3002\uff01\uff1f])(?![\u201d\u2019\u300d\u300f\uff09])"
              + "|(?<=[\u3002\uff01\uff1f][\u201d\u2019\u300d\u300f\uff09])");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?s).*[.!?\u2026\u06d4\u061f\u0964\u17d4\u3002\uff01\uff1f][\"'\u201d\u2019\u201c\u00bb\u00ab)\\]\u300d\u300f\uff09]{0,2}\\s*");
  private static final int LONGEST_LINE = 100;

  public BodySentences {
    sentences = List.copyOf(sentences);
    lines = List.copyOf(lines);
  }

  /** Of a body, its paragraphs parted by line breaks. */
  public static BodySentences of(String body) {
    List<String> sentences = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String paragraph : PARAGRAPH.split(body)) {
      String text = paragraph.strip();
      boolean prose =
          text.length() > LONGEST_LINE
              || SENTENCE.matcher(text).matches()
              || BOUNDARY.matcher(text).find();
      if (text.isEmpty() || Asides.isAside(text, prose)) {
        continue;
      }
      if (prose) {
        for (String sentence : BOUNDARY.split(text)) {
          add(sentences, sentence);
        }
      } else {
        lines.add(text);
      }
    }
    return new BodySentences(sentences, lines);
  }

  private static void add(List<String> sentences, String sentence) {
    String text = sentence.strip();
    if (!text.isEmpty() && !Asides.isAside(text, true)) {
      sentences.add(text);
    }
  }

  /** The marks of the sentences. */
  public String marks() {
    return Marks.of(sentences);
  }

  /** The marks of the lines. */
  public String lineMarks() {
    return Marks.of(lines);
  }

  /** A digest of its sentences, whatever their order; of its lines if there are none. */
  public String digest() {
    List<String> all = sentences.isEmpty() ? lines : sentences;
    return ContentHash.of(Marks.list(Marks.of(all)).stream().sorted().toArray(String[]::new));
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return sentences.isEmpty() && lines.isEmpty();
  }
}
