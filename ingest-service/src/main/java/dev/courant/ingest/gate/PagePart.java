package dev.courant.ingest.gate;

import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.Marks;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a page's body, or a line that is none, where it stands.
 *
 * @param paragraph the number of its paragraph
 * @param mark as in what is remembered of articles
 */
record PagePart(int paragraph, String text, String mark) {
  /** The parts of a body's paragraphs, in order. */
  static List<PagePart> of(List<String> paragraphs) {
    List<PagePart> parts = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      BodySentences inside = BodySentences.of(paragraphs.get(i));
      add(parts, i, inside.sentences(), inside.marks());
      add(parts, i, inside.lines(), inside.lineMarks());
    }
    return parts;
  }

  private static void add(List<PagePart> parts, int paragraph, List<String> texts, String marks) {
    List<String> list = Marks.list(marks);
    for (int i = 0; i < texts.size(); i++) {
      parts.add(new PagePart(paragraph, texts.get(i), list.get(i)));
    }
  }
}
