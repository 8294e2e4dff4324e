package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a sentence calls the cause of something, the source tells beside it, not far away. */
public final class LinkCheck implements ClaimCheck {
  private static final double TOLD = 0.6;
  private static final double BESIDE = 0.3;
  private static final int REACH = 1;
  private static final int FEWEST = 2;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Set<String> causes = WordLists.words("causes", claim.language().code());
    List<Token> tokens = claim.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (causes.contains(tokens.get(i).key())
          && apart(
              part(claim, 0, i, evidence.article()),
              part(claim, i + 1, tokens.size(), evidence.article()),
              evidence.article())) {
        return new Finding(Reason.CAUSE, "not linked in the source: " + tokens.get(i).text());
      }
    }
    return null;
  }

  private static Company part(Reading claim, int from, int end, Article article) {
    return new Company(
        claim.tokens().subList(from, end).stream()
            .filter(Token::content)
            .map(Token::stem)
            .collect(Collectors.toSet()),
        article);
  }

  /** Whether both stand in the article, and nowhere close to each other. */
  private static boolean apart(Company one, Company other, Article article) {
    return one.stems().size() >= FEWEST
        && other.stems().size() >= FEWEST
        && told(one, article)
        && told(other, article)
        && IntStream.range(0, article.size())
            .mapToObj(s -> around(s, article))
            .noneMatch(stems -> one.share(stems) >= BESIDE && other.share(stems) >= BESIDE);
  }

  private static boolean told(Company part, Article article) {
    return article.readings().stream().anyMatch(sentence -> part.in(sentence) >= TOLD);
  }

  private static Set<String> around(int sentence, Article article) {
    Set<String> stems = new HashSet<>();
    for (int s = Math.max(0, sentence - REACH);
        s <= Math.min(article.size() - 1, sentence + REACH);
        s++) {
      stems.addAll(article.reading(s).stems());
    }
    return stems;
  }
}
