package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and names of a sentence stand where the rest of it stands in a source in another
 * language: not elsewhere only, in sentences that have much less of the rest. For sentences whose
 * receipts are not named: named ones have their values, by other checks.
 */
public final class MisplacedCheck implements ClaimCheck {
  private static final Limits NUMBERS = new Limits(1.4, 0.7);
  private static final Limits NAMES = new Limits(1.2, 0.5);

  /** For Chinese characters, where only names, numbers and dates tie a sentence to a place. */
  private static final Limits NAMES_IN_HAN = new Limits(0.8, 0.8);

  /**
   * What makes a value misplaced.
   *
   * @param margin least difference of the anchors' weights
   * @param share of the best place that its own has at most
   */
  private record Limits(double margin, double share) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    if (evidence.named()) {
      return null;
    }
    Anchors anchors = new Anchors(claim, evidence);
    Limits names = evidence.foreign().readsHan() ? NAMES_IN_HAN : NAMES;
    for (Quantity quantity : claim.quantities()) {
      if (!TranslatedNumber.year(quantity, claim)
          && !(designates(claim, quantity.first())
              && evidence.foreign().designates(digits(claim, quantity)))
          && misplaced(anchors, NUMBERS, quantity.first(), quantity.end())) {
        return finding(Reason.NUMBER, claim, quantity.first(), quantity.end());
      }
    }
    for (Names.Name name : Names.in(claim)) {
      if (misplaced(anchors, names, name.first(), name.end())) {
        return finding(Reason.NAME, claim, name.first(), name.end());
      }
    }
    return null;
  }

  private static String digits(Reading claim, Quantity quantity) {
    return Pattern.quote(claim.tokens().get(quantity.first()).text());
  }

  /** "Ka-52": a part of a name. */
  private static boolean designates(Reading claim, int number) {
    return number > 0
        && claim.tokens().get(number - 1).capital()
        && "-‐‑".indexOf(claim.text().charAt(claim.tokens().get(number).start() - 1)) >= 0;
  }

  private static boolean misplaced(Anchors anchors, Limits limits, int first, int end) {
    Places places = Places.of(anchors, first, end);
    return places.best() - places.own() > limits.margin()
        && places.own() < limits.share() * places.best();
  }

  /**
   * How much of the rest of the sentence source sentences have at most.
   *
   * @param best any of them
   * @param own those that have the value, or {@code best} where it is no value
   */
  public record Places(double best, double own) {
    public static Places of(Anchors anchors, int first, int end) {
      List<Anchors.Anchor> value =
          anchors.all().stream()
              .filter(a -> a.value() && a.first() >= first && a.first() < end)
              .toList();
      double[] scores = anchors.scores(first, end);
      double best = 0;
      double own = 0;
      for (int p = 0; p < scores.length; p++) {
        best = Math.max(best, scores[p]);
        if (value.isEmpty() || has(value, p)) {
          own = Math.max(own, scores[p]);
        }
      }
      return new Places(best, own);
    }

    /**
     * Whether a source sentence has a name: its last word, or most of its words. A given name alone
     * may be somebody else's, and one word of several may sound like another by chance.
     */
    private static boolean has(List<Anchors.Anchor> name, int sentence) {
      long words = name.stream().filter(a -> a.in().get(sentence)).count();
      return name.getLast().in().get(sentence) || 2 * words > name.size();
    }
  }

  private static Finding finding(Reason reason, Reading claim, int first, int end) {
    return new Finding(reason, "stands elsewhere: " + Phrases.of(claim, first, end));
  }
}
