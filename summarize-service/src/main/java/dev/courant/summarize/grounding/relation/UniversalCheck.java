package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Units;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of all, some source sentence about the same says of all too, in whatever
 * words. {@link QuantifierCheck} looks at the places that say less.
 */
public final class UniversalCheck implements ClaimCheck {
  private static final int NOUN = 4;
  private static final int FEWEST = 3;
  private static final double ABOUT = 0.25;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Company company = Company.of(claim, evidence.article());
    if (company.stems().size() < FEWEST || company.tellsNothing()) {
      return null;
    }
    List<Token> tokens = claim.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (ofAll(claim, i) && !said(company, evidence.article())) {
        return new Finding(Reason.COMPARISON, "only here: " + Phrases.of(claim, i, i + 2));
      }
    }
    return null;
  }

  /** Whether a word says that something holds of all of a kind: not "all three", "every day". */
  private static boolean ofAll(Reading claim, int i) {
    Polarity polarity = Polarity.of(claim.language());
    if (!in("universals", claim, i)
        || polarity.supposed(claim.tokens(), i)
        || polarity.negated(claim, i)
        || i > 0 && (in("nearly", claim, i - 1) || in("phrase-leads", claim, i - 1))) {
      return false;
    }
    for (int n = i + 1; n < Math.min(claim.tokens().size(), i + NOUN); n++) {
      Token next = claim.tokens().get(n);
      if (Clauses.marked(claim, n)
          || next.key().equals("other")
          || counted(claim, n)
          || Units.of(claim.language()).at(claim.tokens(), n) != null) {
        return false;
      }
      if (next.content()) {
        return next.word();
      }
    }
    return false;
  }

  private static boolean counted(Reading claim, int i) {
    return claim.quantities().stream().anyMatch(quantity -> quantity.covers(i));
  }

  /** Whether some sentence about the same says as much, or none is about the same. */
  private static boolean said(Company company, Article article) {
    List<Reading> about =
        article.readings().stream().filter(sentence -> company.in(sentence) >= ABOUT).toList();
    Set<String> likes = WordLists.words("universal-likes", article.language().code());
    return about.isEmpty()
        || likes.isEmpty()
        || about.stream()
            .anyMatch(sentence ->
                sentence.tokens().stream().anyMatch(token -> likes.contains(token.key())));
  }

  private static boolean in(String list, Reading sentence, int i) {
    return WordLists.words(list, sentence.language().code())
        .contains(sentence.tokens().get(i).key());
  }
}
