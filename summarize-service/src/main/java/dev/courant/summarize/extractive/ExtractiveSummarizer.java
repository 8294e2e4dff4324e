package dev.courant.summarize.extractive;

import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.TreeMap;

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
   * @return 3 to 5 sentences, fewer only where the text has fewer that can be shown; verbatim, in
   *     reading order, each with its own receipt. Sentences that one quotation joins are one, with
   *     a receipt for each
   */
  public List<Statement> summarize(SourceText text) {
    Candidates candidates = Candidates.of(text);
    TreeMap<Integer, Candidate> chosen = new TreeMap<>();
    Selection.of(candidates.offered(), candidates.expected(), FEWEST, MOST)
        .forEach(candidate -> chosen.put(candidate.first(), candidate));
    if (chosen.isEmpty()) {
      candidates.anyway(FEWEST).forEach(candidate -> chosen.put(candidate.first(), candidate));
    }
    return chosen.values().stream()
        .map(each -> new Statement(candidates.text(each), receipts(text, each)))
        .toList();
  }

  private static List<String> receipts(SourceText text, Candidate candidate) {
    return text.sentences().subList(candidate.first(), candidate.last() + 1).stream()
        .map(Sentence::id)
        .toList();
  }
}
