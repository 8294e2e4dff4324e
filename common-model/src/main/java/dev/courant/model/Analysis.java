package dev.courant.model;

import java.util.List;

/**
 * What the text reports, on whose account, and what it leaves open. Never an opinion.
 *
 * @param disclaimer the line that must stand beside the analysis wherever it is shown
 */
public record Analysis(List<Statement> sentences, String disclaimer) {
  /** The line that follows every analysis. */
  public static final String DISCLAIMER =
      "Generated to prompt reflection - not editorial opinion, not advice, not a statement of fact.";

  public Analysis {
    sentences = List.copyOf(sentences);
  }
}
