package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a number or a name of the sentence sits among its neighbours: one that stands elsewhere
 * in the source has other neighbours there.
 */
final class Binding {
  private static final int MOST_OCCURRENCES = 64;
  private static final int NEAR = 10;
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_RUN = 6;

  private final Reading claim;
  private final Evidence evidence;
  private final int first;
  private final int last;
  private final List<Occurrence> occurrences = new ArrayList<>();

  /** Where the source has the value; of a name of several words, its last one. */
  private record Occurrence(Reading sentence, int place) {}

  /**
   * @param first the value's first token
   * @param end the token after its last
   */
  Binding(Reading claim, int first, int end, Evidence evidence) {
    this.claim = claim;
    this.evidence = evidence;
    this.first = first;
    this.last = end - 1;
    for (Reading sentence : evidence.context()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (occurrences.size() < MOST_OCCURRENCES && matches(sentence, p)) {
          occurrences.add(new Occurrence(sentence, p));
        }
      }
    }
  }

  boolean occurs() {
    return !occurrences.isEmpty();
  }

  /** Best share of its neighbours' weight around one occurrence, 0 to 1. */
  double own() {
    Neighbours neighbours = neighbours();
    return occurrences.stream()
        .mapToDouble(o -> neighbours.around(o.sentence(), o.place()))
        .max()
        .orElse(0);
  }

  /** The same share in the best of the sentences that lack it. */
  double elsewhere() {
    Neighbours neighbours = neighbours();
    return evidence.context().stream()
        .filter(sentence -> occurrences.stream().noneMatch(o -> o.sentence() == sentence))
        .mapToDouble(neighbours::in)
        .max()
        .orElse(0);
  }

  /** Share of its neighbours' weight that stands in some sentence together with it, 0 to 1. */
  double together() {
    return neighbours().inAnyOf(occurrences.stream().map(Occurrence::sentence).distinct().toList());
  }

  /** Share of the nearest content words on both sides that stand near one occurrence, 0 to 1. */
  double near() {
    List<Token> nearest = neighbours().nearest();
    return nearest.isEmpty()
        ? 0
        : occurrences.stream().mapToDouble(o -> near(nearest, o)).max().orElse(0) / nearest.size();
  }

  private static double near(List<Token> nearest, Occurrence o) {
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
        && occurrences.stream()
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
        && occurrences.stream()
            .anyMatch(o ->
                o.place() + 1 < o.sentence().tokens().size()
                    && o.sentence()
                        .tokens()
                        .get(o.place() + 1)
                        .sameAs(claim.tokens().get(last + 1)));
  }

  /**
   * Whether all words of the name stand side by side in the source, one between allowed; the first
   * word of a sentence may be no part of the name.
   */
  boolean joined() {
    int from = Names.startsClause(claim, first) && last > first ? first + 1 : first;
    for (int i = from; i < last; i++) {
      if (!sideBySide(claim.tokens().get(i), claim.tokens().get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private boolean sideBySide(Token a, Token b) {
    for (Reading sentence : evidence.context()) {
      List<Token> tokens = sentence.tokens();
      for (int p = 0; p + 1 < tokens.size(); p++) {
        if (NameMatch.same(a, tokens.get(p))
            && (NameMatch.same(b, tokens.get(p + 1))
                || p + 2 < tokens.size() && NameMatch.same(b, tokens.get(p + 2)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How long a row of the words around it the source has with something else in its place. */
  int slot() {
    int best = 0;
    for (Reading sentence : evidence.context()) {
      for (int p = 1; p < sentence.tokens().size(); p++) {
        best = Math.max(best, slot(sentence, p));
      }
    }
    return Math.min(best, LONGEST_RUN);
  }

  private int slot(Reading sentence, int place) {
    int left = row(sentence.tokens(), place - 1, first - 1, -1);
    int best = 0;
    boolean telling = false;
    for (int gap = 1;
        left > 0 && place + gap <= sentence.tokens().size() && gap <= LONGEST_GAP;
        gap++) {
      if (matches(sentence, place + gap - 1)) {
        return best;
      }
      int right = row(sentence.tokens(), place + gap, last + 1, 1);
      telling |= sentence.tokens().get(place + gap - 1).content();
      best = right > 0 && telling ? Math.max(best, left + right) : best;
    }
    return best;
  }

  private int row(List<Token> tokens, int from, int claimFrom, int step) {
    int length = 0;
    int p = from;
    int i = claimFrom;
    while (length < LONGEST_RUN
        && p >= 0
        && i >= 0
        && p < tokens.size()
        && i < claim.tokens().size()
        && tokens.get(p).sameAs(claim.tokens().get(i))) {
      length++;
      p += step;
      i += step;
    }
    return length;
  }

  private boolean matches(Reading sentence, int place) {
    if (place >= sentence.tokens().size()) {
      return false;
    }
    Token mine = claim.tokens().get(last);
    Token there = sentence.tokens().get(place);
    return there.sameAs(mine)
        || mine.capital() && NameMatch.same(mine, there)
        || mine.number() && sameNumber(sentence, place);
  }

  private boolean sameNumber(Reading sentence, int place) {
    return claim.quantities().stream()
        .filter(mine -> mine.covers(last))
        .anyMatch(mine ->
            sentence.quantities().stream()
                .anyMatch(theirs -> theirs.covers(place) && mine.sameValue(theirs)));
  }

  private Neighbours neighbours() {
    return new Neighbours(claim, first, last, evidence.article());
  }
}
