package dev.courant.summarize.analysis;

import dev.courant.model.Analysis;
import dev.courant.model.Origin;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Observations about a text, in English, each resting on sentences of it. */
public final class RuleBasedAnalysis {
  /** Reads a text whose origins were found already. */
  public Analysis analyse(SourceText text, List<Origin> origins) {
    return new Analysis(List.of(), Analysis.DISCLAIMER);
  }
}
