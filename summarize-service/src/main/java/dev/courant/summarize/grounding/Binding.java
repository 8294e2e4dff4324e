package dev.courant.summarize.grounding;

import java.util.List;

/**
 * How well a word of the sentence sits among its neighbours: a number or a name that stands elsewhere
 * in the source has other neighbours there.
 */
final class Binding {
  private final Reading claim;
  private final List<Reading> sentences;
  private final Article article;
  private final int at;
  private final int last;
  private final Token token;

  Binding(Reading claim, int at, int end, Evidence evidence) {
    this.last = end - 1;
    this.claim = claim;
    this.sentences = evidence.sentences();
    this.article = evidence.article();
    this.at = at;
    this.token = claim.tokens().get(end - 1);
  }

  /** Best share of the neighbours' weight that an occurrence of the word has around it. */
  double own() {
    double best = 0;
    for (Reading sentence : sentences) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (matches(sentence, p)) {
          best = Math.max(best, context(sentence, p));
        }
      }
    }
    return best;
  }

  /** The same of the sentences that lack the word, wherever in them. */
  double other() {
    double best = 0;
    for (Reading sentence : sentences) {
      boolean has = false;
      for (int p = 0; p < sentence.tokens().size() && !has; p++) {
        has = matches(sentence, p);
      }
      if (!has) {
        best = Math.max(best, context(sentence, -1));
      }
    }
    return best;
  }

  /** Weighted share of the neighbours that stand in some sentence together with the word. */
  double together(double reach) {
    double sum = 0;
    double total = 0;
    for (int j = 0; j < claim.tokens().size(); j++) {
      Token neighbour = claim.tokens().get(j);
      if (j >= at && j <= last || !neighbour.content()) {
        continue;
      }
      double weight = article.weight(neighbour.stem()) / (1 + distance(j) / reach);
      total += weight;
      if (sentences.stream().anyMatch(s -> s.stems().contains(neighbour.stem()) && has(s))) {
        sum += weight;
      }
    }
    return total == 0 ? 1 : sum / total;
  }

  /** The same of any sentence at all. */
  double anywhere(double reach) {
    double sum = 0;
    double total = 0;
    for (int j = 0; j < claim.tokens().size(); j++) {
      Token neighbour = claim.tokens().get(j);
      if (j >= at && j <= last || !neighbour.content()) {
        continue;
      }
      double weight = article.weight(neighbour.stem()) / (1 + distance(j) / reach);
      total += weight;
      if (sentences.stream().anyMatch(s -> s.stems().contains(neighbour.stem()))) {
        sum += weight;
      }
    }
    return total == 0 ? 1 : sum / total;
  }

  boolean has(Reading s) {
    if (!token.number()) return s.stems().contains(token.stem()) || token.capital() && s.tokens().stream().anyMatch(t -> NameMatch.same(token, t));
    for (int p = 0; p < s.tokens().size(); p++) if (matches(s, p)) return true;
    return false;
  }

  double frequency() {
    return article.readings().stream().filter(this::has).count();
  }

  int firstAt() {
    List<Reading> all = article.readings();
    for (int i = 0; i < all.size(); i++) if (has(all.get(i))) return i;
    return all.size();
  }

  /** How many of the two content neighbours stand within some words of one occurrence. */
  int near(int within) {
    int left = neighbour(-1);
    int right = neighbour(1);
    int best = 0;
    for (Reading sentence : sentences) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        if (matches(sentence, p)) {
          best = Math.max(best, stands(left, sentence, p, within) + stands(right, sentence, p, within));
        }
      }
    }
    return best;
  }

  int neighbours() {
    return (neighbour(-1) < 0 ? 0 : 1) + (neighbour(1) < 0 ? 0 : 1);
  }

  /** Share of the pairs of neighbouring words of a name that stand side by side in the source. */
  double joined() {
    int pairs = 0;
    int joined = 0;
    for (int i = at; i < last; i++) {
      pairs++;
      joined += sideBySide(claim.tokens().get(i), claim.tokens().get(i + 1)) ? 1 : 0;
    }
    return pairs == 0 ? -1 : (double) joined / pairs;
  }

  private boolean sideBySide(Token a, Token b) {
    for (Reading sentence : sentences) {
      for (int p = 0; p + 1 < sentence.tokens().size(); p++) {
        if (NameMatch.same(a, sentence.tokens().get(p))
            && (NameMatch.same(b, sentence.tokens().get(p + 1))
                || p + 2 < sentence.tokens().size()
                    && NameMatch.same(b, sentence.tokens().get(p + 2)))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The longest run of the sentence's words around this one that the source has with something else
   * in this place.
   */
  int slot() {
    int best = 0;
    for (Reading sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int p = 0; p < tokens.size(); p++) {
        for (int gap = 1; gap <= 3; gap++) {
          int left = run(tokens, p - 1, at - 1, -1);
          int right = run(tokens, p + gap, last + 1, 1);
          if (left > 0 && right > 0 && !matchesIn(sentence, p, p + gap)) {
            best = Math.max(best, left + right);
          }
        }
      }
    }
    return best;
  }

  private boolean matchesIn(Reading sentence, int from, int to) {
    for (int p = from; p < Math.min(to, sentence.tokens().size()); p++) {
      if (matches(sentence, p)) {
        return true;
      }
    }
    return false;
  }

  private int run(List<Token> tokens, int p, int i, int step) {
    int length = 0;
    while (length < 6
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

  private int neighbour(int step) {
    int j = step < 0 ? at - 1 : last + 1;
    while (j >= 0 && j < claim.tokens().size() && !claim.tokens().get(j).content()) {
      j += step;
    }
    return j < claim.tokens().size() ? j : -1;
  }

  private int distance(int j) {
    return j < at ? at - j : j - last;
  }

  private int stands(int j, Reading sentence, int p, int within) {
    if (j < 0) {
      return 0;
    }
    for (int q = Math.max(0, p - within); q <= Math.min(sentence.tokens().size() - 1, p + within); q++) {
      if (claim.tokens().get(j).sameAs(sentence.tokens().get(q))) {
        return 1;
      }
    }
    return 0;
  }

  private boolean matches(Reading sentence, int p) {
    Token there = sentence.tokens().get(p);
    if (token.number()) {
      return there.key().equals(token.key()) || quantity(claim, at, sentence, p);
    }
    return there.sameAs(token) || token.capital() && NameMatch.same(token, there);
  }

  private static boolean quantity(Reading claim, int at, Reading sentence, int p) {
    for (Quantity mine : claim.quantities()) {
      if (mine.first() <= at && at < mine.end()) {
        for (Quantity theirs : sentence.quantities()) {
          if (theirs.first() <= p && p < theirs.end() && mine.sameValue(theirs)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private double context(Reading sentence, int p) {
    double sum = 0;
    double total = 0;
    for (int j = 0; j < claim.tokens().size(); j++) {
      Token neighbour = claim.tokens().get(j);
      if (j >= at && j <= last || !neighbour.content()) {
        continue;
      }
      double weight = article.weight(neighbour.stem()) / (1 + distance(j) / 6.0);
      total += weight;
      sum += weight * presence(neighbour, sentence, p);
    }
    return total == 0 ? 1 : sum / total;
  }

  private double presence(Token neighbour, Reading sentence, int p) {
    if (!sentence.stems().contains(neighbour.stem())) {
      Integer here = article.position(sentence.id());
      return here != null && (beside(here - 1, neighbour) || beside(here + 1, neighbour)) ? 0.3 : 0;
    }
    if (p < 0) {
      return 1;
    }
    int nearest = Integer.MAX_VALUE;
    for (int q = 0; q < sentence.tokens().size(); q++) {
      if (sentence.tokens().get(q).stem().equals(neighbour.stem())) {
        nearest = Math.min(nearest, Math.abs(q - p));
      }
    }
    return 1 / (1 + Math.max(0, nearest - 6) / 12.0);
  }

  private boolean beside(int position, Token neighbour) {
    return sentences.stream()
        .anyMatch(
            s -> {
              Integer there = article.position(s.id());
              return there != null && there == position && s.stems().contains(neighbour.stem());
            });
  }
}
