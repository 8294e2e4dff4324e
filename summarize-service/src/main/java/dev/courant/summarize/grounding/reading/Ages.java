package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.language.WordLists;

/** Tells a person's age: "58-year-old", or between commas, as after a name. */
public final class Ages {
  private static final int OLDEST = 120;
  private static final String HYPHENS = "-‐‑";

  private Ages() {}

  /** Whether the number at a place of a sentence is one. */
  public static boolean at(Reading sentence, int place) {
    return sentence.quantities().stream()
        .filter(quantity -> quantity.first() == place)
        .anyMatch(quantity ->
            quantity.digits()
                && quantity.value() % 1 == 0
                && quantity.value() <= OLDEST
                && (hyphened(sentence, quantity)
                    || apposed(sentence, quantity)
                    || stated(sentence, quantity)));
  }

  private static boolean hyphened(Reading sentence, Quantity quantity) {
    int end = sentence.tokens().get(quantity.first()).end();
    return quantity.unit().name().equals("year")
        && HYPHENS.indexOf(sentence.text().charAt(end)) >= 0;
  }

  private static boolean apposed(Reading sentence, Quantity quantity) {
    return quantity.unit().none()
        && quantity.first() > 0
        && comma(sentence, quantity.first())
        && (quantity.end() >= sentence.tokens().size() || comma(sentence, quantity.end()));
  }

  /** "Who is 58", "aged 58". */
  private static boolean stated(Reading sentence, Quantity quantity) {
    int next = quantity.end();
    return quantity.unit().none()
        && quantity.first() > 0
        && WordLists.words("age-leads", sentence.language().code())
            .contains(sentence.tokens().get(quantity.first() - 1).key())
        && (next >= sentence.tokens().size()
            || Clauses.marked(sentence, next)
            || !sentence.tokens().get(next).content());
  }

  /** Whether a comma stands between a token and the one before it. */
  private static boolean comma(Reading sentence, int token) {
    return sentence
        .text()
        .substring(sentence.tokens().get(token - 1).end(), sentence.tokens().get(token).start())
        .strip()
        .equals(",");
  }
}
