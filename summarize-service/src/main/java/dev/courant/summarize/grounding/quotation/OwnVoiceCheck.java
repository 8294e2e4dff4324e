package dev.courant.summarize.grounding.quotation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence without quotation marks is told in the newswire's own voice, which is nobody's "my":
 * with one, somebody's speech has lost its marks and its speaker.
 */
public final class OwnVoiceCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    if (Quotes.marks(claim.text())) {
      return null;
    }
    Set<String> words = WordLists.words("first-person", claim.language().code());
    return claim.tokens().stream()
        .filter(token -> words.contains(token.key()) && lowerCase(token))
        .findFirst()
        .map(token -> new Finding(Reason.QUOTE, "speech without marks: " + token.text()))
        .orElse(null);
  }

  /** "My" may begin a title. */
  private static boolean lowerCase(Token token) {
    return token.start() == 0 || !token.capital();
  }
}
