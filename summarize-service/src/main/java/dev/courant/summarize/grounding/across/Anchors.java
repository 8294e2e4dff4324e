package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.number.DateMention;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What ties a sentence to places in a source in another language: its numbers, its names, and the
 * words that sound alike there.
 */
final class Anchors {
  private static final int SHORTEST_WORD = 5;
  private static final double BESIDE = 0.5;

  /** In Chinese characters, where names are found more surely than common words elsewhere. */
  private static final double BESIDE_IN_HAN = 0.35;

  private static final double FEW = 0.34;

  private final int size;
  private final double besideWeight;
  private final List<Anchor> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param first its first token
   * @param end the token after its last
   * @param in the source sentences that have it
   * @param weight the rarer there, the more
   * @param value whether it is a number or a name, not just a word
   */
  record Anchor(int first, int end, BitSet in, double weight, boolean value) {}

  Anchors(Reading claim, Evidence evidence) {
    this.size = evidence.article().size();
    ForeignText foreign = evidence.foreign();
    this.besideWeight = foreign.readsHan() ? BESIDE_IN_HAN : BESIDE;
    for (Quantity quantity : claim.quantities()) {
      if (ComparableNumbers.has(quantity, claim, evidence)) {
        BitSet in = new BitSet();
        for (int p = 0; p < size; p++) {
          in.set(p, TranslatedNumber.at(quantity, claim, p, evidence));
        }
        add(quantity.first(), quantity.end(), in, true);
      }
    }
    for (TranslatedNames.Part part : TranslatedNames.in(claim, foreign)) {
      add(part.first(), part.end(), part.in(), true);
    }
    for (DateMention date : claim.dates()) {
      if (!date.relative()) {
        add(date.first(), date.end(), dated(date, foreign), false);
      }
    }
    // In Chinese characters, common words sound like nothing but by chance.
    for (int i = 0; i < claim.tokens().size() && !foreign.readsHan(); i++) {
      Token token = claim.tokens().get(i);
      if (token.word() && token.content() && token.key().length() >= SHORTEST_WORD && !covered(i)) {
        add(i, i + 1, foreign.named(token.text()), false);
      }
    }
  }

  private BitSet dated(DateMention date, ForeignText foreign) {
    BitSet in = new BitSet();
    for (int p = 0; p < size; p++) {
      boolean month = date.month() != null && foreign.months(p).contains(date.month());
      boolean weekday =
          date.weekday() != null && foreign.weekdays(p).contains(date.weekday().getValue());
      in.set(p, month || weekday);
    }
    return in;
  }

  private boolean covered(int token) {
    return all.stream().anyMatch(a -> a.first() <= token && token < a.end());
  }

  private void add(int first, int end, BitSet in, boolean value) {
    int sentences = in.cardinality();
    if (sentences > 0 && (value || sentences <= Math.max(2, FEW * size))) {
      double weight = Math.log((size + 1) / (sentences + 0.5)) * (value ? 1 : 0.5);
      all.add(new Anchor(first, end, in, Math.max(0, weight), value));
    }
  }

  List<Anchor> all() {
    return all;
  }

  /** How much of the anchors outside of some tokens each source sentence has, or its neighbours. */
  double[] scores(int first, int end) {
    double[] scores = new double[size];
    for (Anchor anchor : all) {
      if (anchor.first() >= first && anchor.first() < end) {
        continue;
      }
      for (int p = 0; p < size; p++) {
        boolean beside = p > 0 && anchor.in().get(p - 1) || anchor.in().get(p + 1);
        double share = anchor.in().get(p) ? 1 : beside ? besideWeight : 0;
        scores[p] += share * anchor.weight();
      }
    }
    return scores;
  }
}
