package dev.courant.summarize.grounding.binding;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells a name of the source that belongs elsewhere, by a model as in {@link NumberBinding}. The
 * sentence after one with the name is taken to be about it too: it may have a pronoun.
 */
final class NameBinding {
  private static final double NEXT_SENTENCE = 0.9;

  private final Reading claim;
  private final Article article;
  private final Binding binding;
  private final int length;

  NameBinding(Reading claim, Names.Name name, Article article) {
    this.claim = claim;
    this.article = article;
    this.binding = new Binding(claim, name.first(), name.end(), article);
    this.length = name.length();
  }

  /** Log odds that it belongs elsewhere; negative infinity where the source lacks it. */
  double odds() {
    if (!binding.occurs()) {
      return Double.NEGATIVE_INFINITY;
    }
    double own = Math.max(binding.around(), NEXT_SENTENCE * binding.within(0, 1));
    double often = Math.log1p(binding.value().all().size()) - Math.log(article.size());
    return -0.7
        + 2.6 * Math.max(0, binding.without() - own)
        + 2.8 * binding.slot()
        + 3.6 * binding.broken()
        + 1.4 * new Rivals(claim, article).lead(binding)
        + (noun(binding.before()) && neverAfterANoun() ? 1.0 : 0)
        - (binding.keepsAWord() ? 2.0 : 0)
        + 0.3 * often;
  }

  /** Where the source never has it after a noun or a verb, as people's names stand after titles. */
  private boolean neverAfterANoun() {
    return binding.value().all().stream().noneMatch(o -> noun(o.beside(-length)));
  }

  private static boolean noun(@Nullable Token token) {
    return token != null && token.word() && token.content() && !token.capital();
  }
}
