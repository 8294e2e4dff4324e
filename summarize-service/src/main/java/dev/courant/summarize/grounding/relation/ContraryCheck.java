package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rises in the source does not fall in the sentence, what is denied there is not admitted
 * here, and so on: where a word of the sentence has its company, the source has the word's contrary
 * instead.
 */
public final class ContraryCheck implements ClaimCheck {
  private static final int COMPANY = 12;
  private static final int NEGATION = 4;
  private static final double SAME = 0.4;
  private static final double AS_GOOD = 0.5;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    String language = claim.language().code();
    List<String[]> lines = new ArrayList<>(WordLists.lines("contraries", language));
    lines.addAll(WordLists.lines("opposites", language));
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      Set<String> side = Set.copyOf(Arrays.asList(lines.get(i)));
      Set<String> other = Set.copyOf(Arrays.asList(lines.get(i + 1)));
      Finding finding = check(claim, evidence.article(), side, other);
      finding = finding == null ? check(claim, evidence.article(), other, side) : finding;
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }

  private static @Nullable Finding check(
      Reading claim, Article article, Set<String> side, Set<String> other) {
    if (claim.tokens().stream().anyMatch(token -> other.contains(token.key()))) {
      return null;
    }
    for (int i = 0; i < claim.tokens().size(); i++) {
      if (side.contains(claim.tokens().get(i).key()) && !negated(claim, side, other)) {
        Reading contrary = contrary(claim, i, article, side, other);
        if (contrary != null) {
          return Finding.against(Reason.COMPARISON, claim.tokens().get(i).text(), contrary);
        }
      }
    }
    return null;
  }

  private static @Nullable Reading contrary(
      Reading claim, int word, Article article, Set<String> side, Set<String> other) {
    Company company = Company.around(claim, word, COMPANY, article);
    double own = -1;
    double most = SAME;
    Reading contrary = null;
    for (Reading sentence : company.tellsNothing() ? List.<Reading>of() : article.readings()) {
      for (int p = 0; p < sentence.tokens().size(); p++) {
        String key = sentence.tokens().get(p).key();
        if (side.contains(key)) {
          own = Math.max(own, company.around(sentence, p, COMPANY));
        } else if (other.contains(key) && !negatedBefore(sentence, p, side, other)) {
          double there = company.around(sentence, p, COMPANY);
          contrary = there >= most && there > 0 ? sentence : contrary;
          most = Math.max(most, there);
        }
      }
    }
    return own < AS_GOOD * most ? contrary : null;
  }

  /** Whether the sentence denies anything but by the words compared. */
  private static boolean negated(Reading claim, Set<String> side, Set<String> other) {
    Polarity polarity = Polarity.of(claim.language());
    return claim.tokens().stream().anyMatch(t -> denies(polarity, t, side, other));
  }

  private static boolean negatedBefore(
      Reading sentence, int word, Set<String> side, Set<String> other) {
    Polarity polarity = Polarity.of(sentence.language());
    Set<String> lessening = WordLists.words("lessening", sentence.language().code());
    return Clauses.before(sentence, word, NEGATION).stream()
        .map(i -> sentence.tokens().get(i))
        .anyMatch(token ->
            denies(polarity, token, side, other)
                || lessening.contains(token.key()) && !side.contains(token.key()));
  }

  private static boolean denies(
      Polarity polarity, Token token, Set<String> side, Set<String> other) {
    return polarity.negatesOrLike(token)
        && !side.contains(token.key())
        && !other.contains(token.key());
  }
}
