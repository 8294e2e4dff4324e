package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.Sides;
import dev.courant.summarize.grounding.reading.Verbs;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Those who do something to others in the source do not have it done to them in the sentence. For
 * names only; {@link RolesCheck} looks at other words.
 */
public final class SidesCheck implements ClaimCheck {
  private static final int OBJECT = 8;

  /** Where the source has the verb. */
  private record Place(Reading sentence, Sides sides) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (int i = 1; i < claim.tokens().size(); i++) {
      Sides sides = verb(claim, i) ? Sides.of(claim, i) : null;
      if (sides != null && sides.told()) {
        Place place = turned(claim, i, sides, evidence.article());
        if (place != null) {
          return Finding.against(Reason.ROLES, claim.tokens().get(i).text(), place.sentence());
        }
      }
    }
    return null;
  }

  /** The first place that has the two sides the other way round, if none agrees. */
  private static @Nullable Place turned(Reading claim, int verb, Sides sides, Article article) {
    List<Place> places = places(claim, verb, article);
    boolean agrees = places.stream().anyMatch(place -> sides.agrees(place.sides()));
    boolean othersAct =
        sides.actors().stream().anyMatch(article.names()::containsKey)
            && places.stream().allMatch(place -> sides.othersAct(place.sides()));
    return places.stream()
        .filter(place ->
            !agrees && sides.turned(place.sides())
                || othersAct
                    && (sides.replaced(place.sides())
                        || !agrees && certain(claim, verb) && sides.sufferers(place.sides()))
                    && sameObject(claim, verb, place))
        .findFirst()
        .orElse(null);
  }

  /** Whether a common word follows the verb in both. */
  private static boolean sameObject(Reading claim, int verb, Place place) {
    List<Token> tokens = claim.tokens();
    return tokens.subList(verb + 1, Math.min(tokens.size(), verb + OBJECT + 1)).stream()
        .filter(token -> token.content() && !token.capital())
        .anyMatch(token -> place.sentence().stems().contains(token.stem()));
  }

  /** Whether what follows may be what a verb in the present has: "sues the builder". */
  private static boolean beforeObject(Reading claim, int i) {
    if (i + 1 >= claim.tokens().size()) {
      return false;
    }
    Token next = claim.tokens().get(i + 1);
    return next.content()
        || next.capital()
        || WordLists.words("determiners", claim.language().code()).contains(next.key());
  }

  /** Whether a word is a verb by its form. */
  private static boolean certain(Reading claim, int i) {
    Verbs verbs = Verbs.of(claim.language());
    return verbs.past(claim.tokens().get(i)) || verbs.gerund(claim.tokens().get(i));
  }

  private static boolean verb(Reading claim, int i) {
    Token token = claim.tokens().get(i);
    Verbs verbs = Verbs.of(claim.language());
    return token.word()
        && token.content()
        && !token.capital()
        && (verbs.past(token)
            || verbs.gerund(token)
            || token.key().endsWith("s") && beforeObject(claim, i)
            || WordLists.words("coming", claim.language().code())
                .contains(claim.tokens().get(i - 1).key()));
  }

  private static List<Place> places(Reading claim, int i, Article article) {
    Verbs verbs = Verbs.of(claim.language());
    String verb = verbs.sense(claim.tokens().get(i));
    return article.readings().stream()
        .flatMap(sentence ->
            IntStream.range(0, sentence.tokens().size())
                .filter(p -> sentence.tokens().get(p).content())
                .filter(p -> verbs.sense(sentence.tokens().get(p)).equals(verb))
                .mapToObj(p -> new Place(sentence, Sides.of(sentence, p))))
        .toList();
  }
}
