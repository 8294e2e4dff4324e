package dev.courant.summarize.grounding.fit;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.EnglishWords;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number or a name that the source has belongs where the sentence puts it. */
public final class ContextFitCheck implements ClaimCheck {
  private static final double NUMBER_ODDS = 1.2;
  private static final double NAME_ODDS = 1.1;
  private static final int MOST_VALUES = 40;
  private static final int OFFICE = 2;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Article article = evidence.article();
    for (Quantity quantity : claim.quantities().stream().limit(MOST_VALUES).toList()) {
      if (quantity.digits() && new NumberFit(claim, quantity, article).odds() > NUMBER_ODDS) {
        return finding(Reason.NUMBER, claim, quantity.first(), quantity.end());
      }
    }
    for (Names.Name name : names(claim, article)) {
      if (new NameFit(claim, name, article).odds() > NAME_ODDS) {
        return finding(Reason.NAME, claim, name.first(), name.end());
      }
    }
    return null;
  }

  private static List<Names.Name> names(Reading claim, Article article) {
    return claim.language().capitalisesNouns()
        ? List.of()
        : Names.in(claim).stream()
            .filter(name -> !commonOpener(claim, name, article) && !beforeOffice(claim, name))
            .limit(MOST_VALUES)
            .toList();
  }

  /** Whether a first word is a common one that the article, if it has it, has without a capital. */
  private static boolean commonOpener(Reading claim, Names.Name name, Article article) {
    Token word = claim.tokens().get(name.first());
    return name.length() == 1
        && claim.language().code().equals("en")
        && Names.startsClause(claim, name.first())
        && !article.names().isEmpty()
        && EnglishWords.common(word.key())
        && article.readings().stream()
            .flatMap(sentence -> sentence.tokens().stream().skip(1))
            .noneMatch(token -> token.capital() && token.sameAs(word));
  }

  /** "Ukraine's president" for his name. */
  private static boolean beforeOffice(Reading claim, Names.Name name) {
    Set<String> offices = WordLists.words("offices", claim.language().code());
    int to = Math.min(claim.tokens().size(), name.end() + OFFICE);
    return name.length() == 1
        && claim.tokens().subList(name.end(), to).stream()
            .anyMatch(token -> offices.contains(token.key()));
  }

  private static Finding finding(Reason reason, Reading claim, int first, int end) {
    return new Finding(reason, "stands elsewhere: " + Phrases.of(claim, first, end));
  }
}
