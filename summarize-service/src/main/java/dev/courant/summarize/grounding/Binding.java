package dev.courant.summarize.grounding;

import java.util.List;

/**
 * How well a number or a name of the sentence sits among its neighbours: one that stands elsewhere
 * in the source has other neighbours there.
 */
final class Binding {
  private static final int NEAR = 10;

  private final Reading claim;
  private final Evidence evidence;
  private final int first;
  private final int last;
  private final Occurrences value;

  /**
   * @param first the value's first token
   * @param end the token after its last
   */
  Binding(Reading claim, int first, int end, Evidence evidence) {
    this.claim = claim;
    this.evidence = evidence;
    this.first = first;
    this.last = end - 1;
    this.value = new Occurrences(claim, last, evidence.context());
  }

  boolean occurs() {
    return !value.all().isEmpty();
  }

  /** Best share of its neighbours' weight around one occurrence, 0 to 1. */
  double own() {
    Neighbours neighbours = neighbours();
    return value.all().stream()
        .mapToDouble(o -> neighbours.around(o.sentence(), o.place()))
        .max()
        .orElse(0);
  }

  /** The same share in the best of the sentences that lack it. */
  double elsewhere() {
    Neighbours neighbours = neighbours();
    return evidence.context().stream()
        .filter(sentence -> value.all().stream().noneMatch(o -> o.sentence() == sentence))
        .mapToDouble(neighbours::in)
        .max()
        .orElse(0);
  }

  /** Share of its neighbours' weight that stands in some sentence together with it, 0 to 1. */
  double together() {
    return neighbours()
        .inAnyOf(value.all().stream().map(Occurrences.Occurrence::sentence).distinct().toList());
  }

  /** Share of the nearest content words on both sides that stand near one occurrence, 0 to 1. */
  double near() {
    List<Token> nearest = neighbours().nearest();
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

  /** Whether the word right before it stands right before an occurrence. */
  boolean sameBefore() {
    int length = last - first + 1;
    return first > 0
        && value.all().stream()
            .anyMatch(o -> {
              boolean same = false;
              for (int p = o.place() - 1; p >= Math.max(0, o.place() - length); p--) {
                same |= o.sentence().tokens().get(p).sameAs(claim.tokens().get(first - 1));
              }
              return same;
            });
  }

  /** Whether the word right after it stands right after an occurrence. */
  boolean sameAfter() {
    return last + 1 < claim.tokens().size()
        && value.all().stream()
            .anyMatch(o ->
                o.place() + 1 < o.sentence().tokens().size()
                    && o.sentence()
                        .tokens()
                        .get(o.place() + 1)
                        .sameAs(claim.tokens().get(last + 1)));
  }

  /** How surely the words of the name do not belong together, 0 to 1. */
  double broken() {
    return new Joint(claim, evidence.context()).broken(first, last);
  }

  /** How long a row of the words around it the source has with something else in its place. */
  int slot() {
    return new Slot(claim, first, last, value).length(evidence.context());
  }

  /**
   * How often the source has it (natural logarithm of one more), where the function word right
   * before it stands before none of these; 0 otherwise.
   */
  double neverAfterThat() {
    return first > 0 && claim.tokens().get(first - 1).function() && !sameBefore() ? often() : 0;
  }

  /** The same for the function word right after it. */
  double neverBeforeThat() {
    return last + 1 < claim.tokens().size()
            && claim.tokens().get(last + 1).function()
            && !sameAfter()
        ? often()
        : 0;
  }

  /** Whether the sentence begins with it. */
  boolean opens() {
    return first == 0;
  }

  private double often() {
    return Math.log1p(value.all().size());
  }

  private Neighbours neighbours() {
    return new Neighbours(claim, first, last, evidence.article());
  }
}
