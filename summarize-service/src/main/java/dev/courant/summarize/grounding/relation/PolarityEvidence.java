package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the evidence takes one word of a sentence: denied, asserted, both in different places, or not
 * at all. Each is measured by the company that the word has in the sentence and has there too, from
 * 0 to 1, the telling words counting more; {@link #NONE} where it is never taken so.
 */
record PolarityEvidence(double denied, double asserted) {
  static final double NONE = -1;
  private static final int COMPANY = 8;
  private static final int ROOT = 5;
  private static final int ENDING = 3;

  private enum Taken {
    DENIED,
    ASSERTED,
    ABSENT
  }

  /** Looks at every place of a word in the evidence. */
  static PolarityEvidence of(Reading claim, int word, Evidence evidence) {
    Polarity polarity = Polarity.of(claim.language());
    Set<String> company = company(claim, word);
    double whole = weight(company, evidence);
    double denied = NONE;
    double asserted = NONE;
    for (Reading sentence : evidence.context()) {
      Taken taken = taken(sentence, claim.tokens().get(word), polarity);
      if (taken == Taken.ABSENT) {
        continue;
      }
      Set<String> shared =
          company.stream().filter(sentence.stems()::contains).collect(Collectors.toSet());
      double share = whole == 0 ? 0 : weight(shared, evidence) / whole;
      denied = taken == Taken.DENIED ? Math.max(denied, share) : denied;
      asserted = taken == Taken.ASSERTED ? Math.max(asserted, share) : asserted;
    }
    return new PolarityEvidence(denied, asserted);
  }

  /** The stronger of both, each way. */
  PolarityEvidence or(PolarityEvidence other) {
    return new PolarityEvidence(Math.max(denied, other.denied), Math.max(asserted, other.asserted));
  }

  /** A sentence that denies a word in one place is taken to mean that place. */
  private static Taken taken(Reading sentence, Token word, Polarity polarity) {
    Taken taken = Taken.ABSENT;
    List<Token> tokens = sentence.tokens();
    for (int p = 0; p < tokens.size() && taken != Taken.DENIED; p++) {
      boolean same = tokens.get(p).sameAs(word) || related(tokens.get(p).stem(), word.stem());
      if (same || polarity.opposite(tokens.get(p), word)) {
        taken = polarity.negated(sentence, p) == same ? Taken.DENIED : Taken.ASSERTED;
      }
    }
    return taken;
  }

  /** "Injuries" and "injured": a shared start that leaves endings of up to three letters. */
  private static boolean related(String a, String b) {
    int end = Math.min(a.length(), b.length());
    return end >= ROOT
        && Math.max(a.length(), b.length()) <= end + ENDING
        && a.regionMatches(0, b, 0, Math.max(ROOT, end - 1));
  }

  private static Set<String> company(Reading claim, int word) {
    int to = Math.min(claim.tokens().size(), word + COMPANY + 1);
    return IntStream.range(Math.max(0, word - COMPANY), to)
        .filter(i -> i != word)
        .mapToObj(i -> claim.tokens().get(i))
        .filter(Token::content)
        .map(Token::stem)
        .collect(Collectors.toSet());
  }

  private static double weight(Set<String> stems, Evidence evidence) {
    return stems.stream().mapToDouble(evidence.article()::weight).sum();
  }
}
