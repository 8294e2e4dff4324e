package dev.courant.story.accounts;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Features.Claim;
import dev.courant.model.Sentence;
import dev.courant.model.story.Quote;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a story says.
 *
 * @param at when it was published as its outlet says, else when Courant had it
 * @param source which independent account it belongs to
 * @param copy whether its text is another member's
 */
public record Testimony(ArticleSummarized article, Instant at, int source, boolean copy) {
  private static final int FIRST = 14;

  /** Its claims, in reading order. */
  public List<Claim> claims() {
    return article.features() == null ? List.of() : article.features().claims();
  }

  String language() {
    return article.original().language().split("-", 2)[0];
  }

  /** The sentence that a claim rests on; null where it is not there. */
  public @Nullable Quote quote(Claim claim) {
    for (Sentence sentence : article.sentences()) {
      if (sentence.id().equals(claim.receipt())) {
        return new Quote(
            article.id(),
            article.revision(),
            sentence.id(),
            sentence.text(),
            article.original().language());
      }
    }
    return null;
  }

  /** The claims of the beginning, where an article says what it is about. */
  List<Claim> leading() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < article.sentences().size() && i < FIRST; i++) {
      places.put(article.sentences().get(i).id(), i);
    }
    return claims().stream().filter(claim -> places.containsKey(claim.receipt())).toList();
  }
}
