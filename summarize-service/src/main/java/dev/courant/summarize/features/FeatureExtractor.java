package dev.courant.summarize.features;

import dev.courant.model.Features;
import dev.courant.summarize.language.Words;
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
    reader.read(text.title(), Words.of(text.title()), true);
    for (int i = 0; i < text.sentences().size(); i++) {
      reader.read(text.sentences().get(i).text(), text.words(i), false);
    }
    TermTally.Selection best = reader.most(MOST);
    return new Features(best.names(), best.words(), Shingles.of(text.body()), claims.find(text));
  }
}
