package dev.courant.ingest.revision;

import dev.courant.model.LastText;
import dev.courant.model.SentenceChange;
import java.util.List;

/**
 * In what a text differs from the last revision.
 *
 * @param title whether the headline is another
 * @param lines whether lines that are no sentences are others
 * @param sentences in which the body differs, whatever their order
 * @param kept how many sentences are in both
 */
public record RevisionDiff(boolean title, boolean lines, List<SentenceChange> sentences, int kept) {
  public RevisionDiff {
    sentences = List.copyOf(sentences);
  }

  /** Compares. */
  public static RevisionDiff of(LastText last, String title, BodySentences now) {
    List<String> before = Marks.list(last.sentences());
    List<String> after = Marks.list(now.marks());
    List<String> linesBefore = Marks.list(last.lines());
    List<String> linesAfter = Marks.list(now.lineMarks());
    boolean lines =
        !Marks.missing(linesBefore, linesAfter).isEmpty()
            || !Marks.missing(linesAfter, linesBefore).isEmpty();
    List<String> removed = Marks.missing(before, after);
    return new RevisionDiff(
        !Headlines.isSame(last.title(), title),
        lines,
        new SentenceAlignment(last, now).changes(),
        before.size() - removed.size());
  }

  /** How many sentences are new, or others. */
  public long added() {
    return sentences.stream().filter(one -> one.kind() != SentenceChange.Kind.REMOVED).count();
  }

  /** How many sentences are gone, or others. */
  public long removed() {
    return sentences.stream().filter(one -> one.kind() != SentenceChange.Kind.ADDED).count();
  }

  /** Whether no sentence of the body is another. */
  public boolean sameSentences() {
    return sentences.isEmpty();
  }
}
