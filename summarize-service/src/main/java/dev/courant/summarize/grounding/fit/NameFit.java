package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells a name of the source that belongs elsewhere, by a model as in {@link NumberFit}. The
 * sentence after one with the name is taken to be about it too: it may have a pronoun.
 */
final class NameFit {
  private static final double NEXT_SENTENCE = 0.9;

  private final Reading claim;
  private final Article article;
  private final ContextFit fit;
  private final int length;

  NameFit(Reading claim, Names.Name name, Article article) {
    this.claim = claim;
    this.article = article;
    this.fit = new ContextFit(claim, name.first(), name.end(), article);
    this.length = name.length();
  }

  /** Log odds that it belongs elsewhere; negative infinity where the source lacks it. */
  double odds() {
    if (!fit.occurs()) {
      return Double.NEGATIVE_INFINITY;
    }
    double own = Math.max(fit.around(), NEXT_SENTENCE * fit.within(0, 1));
    double often = Math.log1p(fit.value().all().size()) - Math.log(article.size());
    return -0.7
        + 2.6 * Math.max(0, fit.without() - own)
        + 2.8 * fit.frame()
        + 3.6 * fit.broken()
        + 1.4 * new CompetingNames(claim, article).lead(fit)
        + (noun(fit.before()) && neverAfterANoun() ? 1.0 : 0)
        - (fit.keepsAWord() ? 2.0 : 0)
        + 0.3 * often;
  }

  /** Where the source never has it after a noun or a verb, as people's names stand after titles. */
  private boolean neverAfterANoun() {
    return fit.value().all().stream().noneMatch(o -> noun(o.beside(-length)));
  }

  private static boolean noun(@Nullable Token token) {
    return token != null && token.word() && token.content() && !token.capital();
  }
}
