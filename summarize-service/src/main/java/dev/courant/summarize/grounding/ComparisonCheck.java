package dev.courant.summarize.grounding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentence says is more, higher or first is not less, lower or last in its evidence. */
final class ComparisonCheck implements ClaimCheck {
  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<String[]> lines = WordLists.lines("opposites", claim.language().code());
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      Finding finding = check(claim, evidence, lines.get(i), lines.get(i + 1));
      if (finding == null) {
        finding = check(claim, evidence, lines.get(i + 1), lines.get(i));
      }
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }

  private static @Nullable Finding check(
      Reading claim, Evidence evidence, String[] side, String[] other) {
    String said = first(claim, side);
    if (said.isEmpty() || !first(claim, other).isEmpty()) {
      return null;
    }
    boolean borneOut = evidence.sentences().stream().anyMatch(s -> !first(s, side).isEmpty());
    return borneOut
        ? null
        : evidence.sentences().stream()
            .map(sentence -> first(sentence, other))
            .filter(word -> !word.isEmpty())
            .findFirst()
            .map(word -> new Finding(Reason.COMPARISON, said + " (source: " + word + ")"))
            .orElse(null);
  }

  /** The first word of a sentence that is in a list, or nothing. */
  private static String first(Reading sentence, String[] words) {
    List<String> list = Arrays.asList(words);
    return sentence.tokens().stream()
        .filter(token -> token.word() && list.contains(token.key()))
        .map(Token::text)
        .findFirst()
        .orElse("");
  }
}
