package dev.courant.summarize.features;

import dev.courant.model.Features;
import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.util.Locale;

/**
 * Makes an article's {@link Features} of its title and all its sentences. The same for the same
 * text; thread-safe.
 */
public final class FeatureExtractor {
  private static final int MOST = 64;

  private final ClaimFinder claims;
  private final Concepts concepts = new Concepts();

  /**
   * The extractor.
   *
   * @param claims what finds what others may say otherwise
   */
  public FeatureExtractor(ClaimFinder claims) {
    this.claims = claims;
  }

  /** The features of a text; takes time linear in its length. */
  public Features of(SourceText text) {
    String language = Locale.forLanguageTag(text.language()).getLanguage();
    TermReader reader = new TermReader(language, concepts);
    reader.read(text.title(), true);
    for (Sentence sentence : text.sentences()) {
      reader.read(sentence.text(), false);
    }
    TermTally.Selection best = reader.most(MOST);
    return new Features(best.names(), best.words(), Shingles.of(text.body()), claims.find(text));
  }
}
