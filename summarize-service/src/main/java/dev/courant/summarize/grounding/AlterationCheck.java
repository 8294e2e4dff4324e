package dev.courant.summarize.grounding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that takes nearly all its words from the source in their order must not have other
 * ones in place of some: who retells that closely and changes a word changes the meaning.
 */
final class AlterationCheck implements ClaimCheck {
  private static final double CLOSE = 0.75;
  private static final int SHORTEST = 5;
  private static final int LARGEST_GAP = 4;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Alignment alignment = Alignment.of(claim, evidence);
    if (claim.tokens().size() < SHORTEST || alignment.coverage() < CLOSE) {
      return null;
    }
    for (Alignment.Gap gap : alignment.gaps()) {
      if (replaced(gap)) {
        return new Finding(reason(gap, evidence), detail(gap));
      }
    }
    return null;
  }

  private static boolean replaced(Alignment.Gap gap) {
    return gap.claim().stream().anyMatch(Token::content)
        && gap.source().stream().anyMatch(Token::content)
        && gap.claim().size() <= LARGEST_GAP
        && gap.source().size() <= LARGEST_GAP;
  }

  private static Reason reason(Alignment.Gap gap, Evidence evidence) {
    if (gap.claim().stream().anyMatch(Token::number)) {
      return Reason.NUMBER;
    }
    if (gap.claim().stream().anyMatch(token -> token.content() && evidence.hasStem(token.stem()))) {
      return Reason.ROLES;
    }
    return gap.claim().stream().anyMatch(Token::capital) ? Reason.NAME : Reason.CONTENT;
  }

  private static String detail(Alignment.Gap gap) {
    return words(gap.claim()) + " (source: " + words(gap.source()) + ")";
  }

  private static String words(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  @Override
  public Reason reason() {
    return Reason.ROLES;
  }
}
