package dev.courant.summarize.analysis;

import dev.courant.model.Analysis;
import dev.courant.model.Origin;
import dev.courant.model.Statement;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Observations about a text, in English, whatever its language: who speaks and in what role, which
 * agencies it rests on, what it tells as denied, not known or alleged. Each is something that the
 * words of the text show, never a judgement, and no figure about the text; words of the text stand
 * between quotation marks in their own language, which the sentence then names. Where the rules see
 * nothing that is worth saying, they say nothing. Safe for use by several threads.
 */
public final class RuleBasedAnalysis {
  static final int MOST_SENTENCES = 400;

  private final CueLexicons lexicons = new CueLexicons();

  /**
   * Reads a text.
   *
   * @param origins what {@code OriginFinder} found in the same text
   * @return up to four sentences, each with receipts; often none
   */
  public Analysis analyse(SourceText text, List<Origin> origins) {
    AnalysedText reading = new AnalysedText(text, lexicons);
    Account account = new Account(reading);
    List<Statement> sentences = new ArrayList<>();
    account.speakers(origins).ifPresent(sentences::add);
    account.origins(origins).ifPresent(sentences::add);
    sentences.addAll(new OpenPoints(reading).tell());
    return new Analysis(sentences, Analysis.DISCLAIMER);
  }
}
