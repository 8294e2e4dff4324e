package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the source says on a condition, the sentence does not say without one. */
public final class ConditionCheck implements ClaimCheck {
  private static final int LONGEST = 45;
  private static final int FEWEST = 3;
  private static final int FEWEST_OF_CONDITION = 2;
  private static final double MAIN = 0.75;
  private static final double OTHERS = 0.6;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Company company = Company.of(claim, evidence.article());
    if (company.stems().size() < FEWEST || company.tellsNothing() || open(claim)) {
      return null;
    }
    Reading closest = null;
    for (Reading sentence : evidence.article().readings()) {
      if (company.in(sentence) >= OTHERS) {
        if (closest != null) {
          return null;
        }
        closest = sentence;
      }
    }
    return closest != null && closest.tokens().size() <= LONGEST && depends(closest, company)
        ? Finding.against(Reason.MODALITY, claim.text(), closest)
        : null;
  }

  /** Whether the sentence leaves it open in some other way. */
  private static boolean open(Reading claim) {
    return claim.tokens().stream()
        .anyMatch(token ->
            Stream.of("conditions", "provisos", "terms", "hedges", "possible", "intentions")
                .anyMatch(list -> in(list, claim, token)));
  }

  /** Whether the words stand in the main clause of a sentence with a condition of other words. */
  private static boolean depends(Reading sentence, Company company) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean asked = i > 0 && in("questions", sentence, tokens.get(i - 1));
      if (in("provisos", sentence, tokens.get(i)) && !asked) {
        int end = i + 1;
        while (end < tokens.size() && !Clauses.marked(sentence, end)) {
          end++;
        }
        Set<String> condition = stems(tokens.subList(i + 1, end));
        Set<String> main = stems(tokens.subList(0, i));
        main.addAll(stems(tokens.subList(end, tokens.size())));
        condition.removeAll(main);
        if (condition.size() >= FEWEST_OF_CONDITION
            && condition.stream().noneMatch(company.stems()::contains)
            && company.share(main) >= MAIN) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> stems(List<Token> tokens) {
    Set<String> stems = new HashSet<>();
    tokens.stream().filter(Token::content).forEach(token -> stems.add(token.stem()));
    return stems;
  }

  private static boolean in(String list, Reading sentence, Token token) {
    return WordLists.words(list, sentence.language().code()).contains(token.key());
  }
}
