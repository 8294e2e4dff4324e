package dev.courant.summarize.grounding.value;

import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** "Less than $15" for $14.99, "about 60 kilos" for 58, "43 per cent" for 42.6. */
final class Approximations {
  private static final double CLOSE = 0.1;
  private static final int LEAST = 10;
  private static final int WORDS = 2;

  private Approximations() {}

  /**
   * Whether a number of the claim is one of the source as far as the claim promises: rounded to a
   * whole number, or within a tenth behind a word such as "about".
   */
  static boolean tell(Quantity quantity, Quantity source, Reading claim) {
    if (quantity.value() < LEAST || !quantity.digits() || otherUnit(quantity, source)) {
      return false;
    }
    boolean rounded = source.value() % 1 != 0 && Math.rint(source.value()) == quantity.value();
    return rounded
        || Math.abs(quantity.value() - source.value()) <= CLOSE * quantity.value()
            && about(claim, quantity.first());
  }

  private static boolean otherUnit(Quantity a, Quantity b) {
    return !a.unit().none() && !b.unit().none() && !a.unit().name().equals(b.unit().name());
  }

  private static boolean about(Reading claim, int number) {
    Set<String> words = WordLists.words("approximations", claim.language().code());
    List<String> before =
        Clauses.before(claim, number, WORDS + 1).stream()
            .map(i -> claim.tokens().get(i))
            .filter(Token::word)
            .map(Token::key)
            .limit(WORDS)
            .toList();
    return IntStream.rangeClosed(1, before.size())
        .anyMatch(n -> words.contains(String.join(" ", before.subList(0, n).reversed())));
  }
}
