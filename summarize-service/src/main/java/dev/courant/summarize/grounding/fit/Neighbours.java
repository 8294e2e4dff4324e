package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The content words around a value of a sentence, weighted by how telling they are and how close
 * they stand.
 */
final class Neighbours {
  private static final double REACH = 5;
  private static final int CLOSE = 6;
  private static final double FADES = 12;

  private final List<Neighbour> all = new ArrayList<>();
  private final List<Token> nearest = new ArrayList<>();

  private record Neighbour(Token token, double weight) {}

  Neighbours(Reading claim, int first, int last, Article article) {
    for (int i = 0; i < claim.tokens().size(); i++) {
      Token token = claim.tokens().get(i);
      if (token.content() && (i < first || i > last)) {
        int distance = i < first ? first - i : i - last;
        all.add(new Neighbour(token, article.weight(token.stem()) / (1 + distance / REACH)));
      }
    }
    claim.tokens().subList(0, first).reversed().stream()
        .filter(Token::content)
        .findFirst()
        .ifPresent(nearest::add);
    claim.tokens().subList(last + 1, claim.tokens().size()).stream()
        .filter(Token::content)
        .findFirst()
        .ifPresent(nearest::add);
  }

  /** The next content words to the left and to the right. */
  List<Token> nearest() {
    return nearest;
  }

  /** Share of the weight that a sentence has near a place; what is farther off counts for less. */
  double around(Reading sentence, int place) {
    return share(token -> presence(token, sentence, place));
  }

  /** Share of the weight that a sentence has anywhere. */
  double in(Reading sentence) {
    return share(token -> sentence.stems().contains(token.stem()) ? 1 : 0);
  }

  /** Share of the weight that one or another of these sentences has. */
  double inAnyOf(List<Reading> sentences) {
    return share(
        token -> sentences.stream().anyMatch(s -> s.stems().contains(token.stem())) ? 1 : 0);
  }

  private double share(ToDoubleFunction<Token> presence) {
    double total = all.stream().mapToDouble(Neighbour::weight).sum();
    double found =
        all.stream().mapToDouble(n -> n.weight() * presence.applyAsDouble(n.token())).sum();
    return total == 0 ? 1 : found / total;
  }

  private static double presence(Token token, Reading sentence, int place) {
    if (!sentence.stems().contains(token.stem())) {
      return 0;
    }
    int closest = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (sentence.tokens().get(i).stem().equals(token.stem())) {
        closest = Math.min(closest, Math.abs(i - place));
      }
    }
    return 1 / (1 + Math.max(0, closest - CLOSE) / FADES);
  }
}
