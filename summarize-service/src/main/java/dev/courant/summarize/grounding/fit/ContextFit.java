package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a number or a name of the sentence sits among its neighbours: one that stands elsewhere
 * in the source has other neighbours there. Held against the whole article, whatever the receipts:
 * that the value stands in these is another check.
 */
final class ContextFit {
  private static final int NEAR = 10;
  private static final double LONGEST_FRAME = 6;

  private final Reading claim;
  private final List<Reading> source;
  private final int first;
  private final int last;
  private final Occurrences value;
  private final Neighbours neighbours;
  private final double[] shares;

  /**
   * @param first the value's first token
   * @param end the token after its last
   */
  ContextFit(Reading claim, int first, int end, Article article) {
    this.claim = claim;
    this.source = article.readings();
    this.first = first;
    this.last = end - 1;
    this.value = new Occurrences(claim, last, article);
    this.neighbours = new Neighbours(claim, first, last, article);
    this.shares = source.stream().mapToDouble(neighbours::in).toArray();
  }

  Occurrences value() {
    return value;
  }

  boolean occurs() {
    return !value.all().isEmpty();
  }

  /** For each source sentence the share of the neighbours' weight that it has, 0 to 1. */
  double[] shares() {
    return shares;
  }

  /** Best share of its neighbours' weight around one occurrence, 0 to 1. */
  double around() {
    return value.all().stream()
        .mapToDouble(o -> neighbours.around(o.sentence(), o.place()))
        .max()
        .orElse(0);
  }

  /** The largest share of the sentences that lack it, 0 to 1. */
  double without() {
    double best = 0;
    for (int s = 0; s < shares.length; s++) {
      int position = s;
      if (value.all().stream().noneMatch(o -> o.position() == position)) {
        best = Math.max(best, shares[s]);
      }
    }
    return best;
  }

  /** Best share of its neighbours' weight in so many sentences before and after it, 0 to 1. */
  double within(int before, int after) {
    double best = 0;
    for (int s : value.positions()) {
      int from = Math.max(0, s - before);
      int to = Math.min(source.size(), s + after + 1);
      best = Math.max(best, neighbours.inAnyOf(source.subList(from, to)));
    }
    return best;
  }

  /** Share of the nearest content words on both sides that stand near one occurrence, 0 to 1. */
  double near() {
    List<Token> nearest = neighbours.nearest();
    return nearest.isEmpty()
        ? 0
        : value.all().stream().mapToDouble(o -> near(nearest, o)).max().orElse(0) / nearest.size();
  }

  private static double near(List<Token> nearest, Occurrences.Occurrence o) {
    List<Token> tokens = o.sentence().tokens();
    List<Token> around =
        tokens.subList(
            Math.max(0, o.place() - NEAR), Math.min(tokens.size(), o.place() + NEAR + 1));
    return nearest.stream().filter(word -> around.stream().anyMatch(word::sameAs)).count();
  }

  /** Whether the word right before it or the one right after it stands there in the source too. */
  boolean keepsAWord() {
    return value.all().stream().anyMatch(o -> same(after(), o.beside(1)) || keepsBefore(o));
  }

  private boolean keepsBefore(Occurrences.Occurrence o) {
    boolean same = false;
    for (int back = 1; back <= last - first + 1; back++) {
      same |= same(before(), o.beside(-back));
    }
    return same;
  }

  private static boolean same(@Nullable Token mine, @Nullable Token there) {
    return mine != null && there != null && mine.sameAs(there);
  }

  /** The word right before it in the sentence. */
  @Nullable Token before() {
    return first > 0 ? claim.tokens().get(first - 1) : null;
  }

  /** The word right after it in the sentence. */
  @Nullable Token after() {
    return last + 1 < claim.tokens().size() ? claim.tokens().get(last + 1) : null;
  }

  /** How surely the words of the name do not belong together, 0 to 1. */
  double broken() {
    return new NameAdjacency(claim, source).broken(first, last);
  }

  /** How long a row of the words around it the source has with something else there, 0 to 1. */
  double frame() {
    return new FrameMatch(claim, first, last, value).length(source) / LONGEST_FRAME;
  }
}
