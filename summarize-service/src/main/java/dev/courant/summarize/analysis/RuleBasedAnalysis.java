package dev.courant.summarize.analysis;

import dev.courant.model.Analysis;
import dev.courant.model.Origin;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.section.CountryMentions;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Observations about a text, in English, whatever its language: what it refers to and quotes, whose
 * account it is, what it tells as contested or open, and what it says is still to come. Each is
 * something that the words of the text show, never a judgement; words of the text stand between
 * quotation marks in their own language, which the sentence then names. Where the rules see
 * nothing, they say nothing. Safe for use by several threads.
 */
public final class RuleBasedAnalysis {
  private final Observer observer = new Observer();
  private final CountryMentions countries = new CountryMentions();

  /**
   * Reads a text.
   *
   * @param origins what {@code OriginFinder} found in the same text
   * @return up to four sentences, each with receipts; none for a text without sentences
   */
  public Analysis analyse(SourceText text, List<Origin> origins) {
    Observed observed = observer.observe(text);
    List<Statement> sentences =
        Stream.of(
                new Content(text, observed).tell(countries.of(text)),
                new Account(observed, ids(text)).tell(origins),
                new OpenPoints(observed).tell(),
                new StillToCome(observed).tell())
            .flatMap(Optional::stream)
            .toList();
    return new Analysis(sentences, Analysis.DISCLAIMER);
  }

  private static List<String> ids(SourceText text) {
    return text.sentences().stream().map(Sentence::id).toList();
  }
}
