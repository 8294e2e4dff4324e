package dev.courant.summarize.grounding;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of what the sentence talks about, its evidence talks about too. */
final class ContentCheck implements ClaimCheck {
  private static final double LEAST = 0.15;
  private static final int SHORTEST = 6;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<Token> content = claim.tokens().stream().filter(Token::content).toList();
    long found = content.stream().filter(token -> evidence.hasStem(token.stem())).count();
    if (claim.tokens().isEmpty() || evidence.sentences().isEmpty()) {
      return new Finding(Reason.CONTENT, "no word in common");
    }
    return content.size() >= SHORTEST && found < LEAST * content.size()
        ? new Finding(
            Reason.CONTENT, found + " of " + content.size() + " words stand in the source")
        : null;
  }
}
