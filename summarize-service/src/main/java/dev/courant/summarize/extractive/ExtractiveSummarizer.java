package dev.courant.summarize.extractive;

import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.TreeSet;

/**
 * Summarises by quoting: chooses the sentences of a text that together hold most of what a person's
 * summary of it can be expected to hold (see {@link ExpectedWords}), each standing well by itself.
 * Works in any language that sentences and words can be told apart in, writes nothing itself, and
 * takes time linear in the length of the text. May be shared between threads.
 */
public final class ExtractiveSummarizer {
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  /**
   * The summary of a text.
   *
   * @return 3 to 5 sentences, fewer only where the text has fewer; verbatim, in reading order, each
   *     with its own receipt
   */
  public List<Statement> summarize(SourceText text) {
    Candidates candidates = Candidates.of(text);
    TreeSet<Integer> chosen = new TreeSet<>();
    Selection.of(candidates.offered(), candidates.expected(), FEWEST, MOST)
        .forEach(candidate -> chosen.add(candidate.sentence()));
    int enough = Math.min(FEWEST, text.sentences().size());
    for (int i = 0; chosen.size() < enough; i++) {
      chosen.add(i);
    }
    return chosen.stream().map(text.sentences()::get).map(ExtractiveSummarizer::quote).toList();
  }

  private static Statement quote(Sentence sentence) {
    return new Statement(sentence.text(), List.of(sentence.id()));
  }
}
