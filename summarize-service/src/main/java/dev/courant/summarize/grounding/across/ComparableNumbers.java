package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.regex.Pattern;

/**
 * Which numbers of a sentence a source in another language must have too. Not small ones in words:
 * translators put "two" for "both".
 */
final class ComparableNumbers {
  private static final int SMALL = 20;
  private static final int NEAR = 12;

  /** An amount in brackets right behind another one. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\d[^\\d()（）]{0,8}[(（][^\\d)）]{0,8}\\d");

  private ComparableNumbers() {}

  /** Whether the source must have a number too. */
  static boolean has(Quantity quantity, Reading claim, Evidence evidence) {
    boolean day = quantity.value() == 24 && quantity.unit().name().equals("hour");
    boolean one = quantity.value() == 1 && (!quantity.digits() || !quantity.unit().none());
    if (one || day || TranslatedNumber.year(quantity, claim) && !evidence.foreign().hasYears()) {
      return false;
    }
    boolean vague = !quantity.digits() && (quantity.value() <= SMALL || round(quantity.value()));
    return !vague
        && !quantity.loose()
        && !wellKnown(quantity, claim)
        && !(converted(quantity, claim) && !bracketed(evidence))
        && !ofUnknownName(quantity, claim, evidence);
  }

  private static boolean round(double value) {
    return Math.log10(value) % 1 == 0;
  }

  /**
   * "Apollo-13" where the source calls it something else, without a number at a hyphen; but for
   * names whose number is no other anywhere, by the list {@code numbered-names}.
   */
  private static boolean ofUnknownName(Quantity quantity, Reading claim, Evidence evidence) {
    int before = quantity.first() - 1;
    if (before < 0 || !claim.tokens().get(before).capital()) {
      return false;
    }
    Token name = claim.tokens().get(before);
    String between =
        claim.text().substring(name.end(), claim.tokens().get(quantity.first()).start());
    return between.strip().matches("[-‐‑]?")
        && between.length() <= 1
        && !between.equals(" ")
        && !evidence.foreign().has(name.text())
        && !evidence.foreign().designates()
        && !WordLists.words("numbered-names", "*").contains(name.key());
  }

  /** Whether the source itself converts: "43亿欧元（50亿美元）". */
  private static boolean bracketed(Evidence evidence) {
    return evidence.scope().stream()
        .anyMatch(p -> BRACKETED.matcher(evidence.article().sentence(p)).find());
  }

  /** "1,000 jin (500 kg)": translators convert. */
  private static boolean converted(Quantity quantity, Reading claim) {
    String before = claim.text().substring(0, claim.tokens().get(quantity.first()).start());
    int open = before.lastIndexOf('(');
    return !quantity.unit().none()
        && open > before.lastIndexOf(')')
        && claim.quantities().stream()
            .anyMatch(other ->
                other.digits()
                    && other.first() < quantity.first()
                    && claim.tokens().get(other.first()).start() < open
                    && open - claim.tokens().get(other.end() - 1).end() <= NEAR);
  }

  /** "COVID-19", whatever the source calls it. */
  private static boolean wellKnown(Quantity quantity, Reading claim) {
    int before = quantity.first() - 1;
    return before >= 0
        && WordLists.lines("numbered-names", "*").stream()
            .anyMatch(line ->
                line[0].equals(claim.tokens().get(before).key())
                    && line[1].equals(claim.tokens().get(quantity.first()).key()));
  }
}
