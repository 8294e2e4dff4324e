package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Certainty;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.Verbs;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the source only calls possible, planned or alleged, the sentence does not tell as done; what
 * it calls possible, not as decided. Held against the places of the article that use the same verb
 * and speak of the same.
 */
public final class CertaintyCheck implements ClaimCheck {
  private static final int COMPANY = 9;
  private static final int AUXILIARIES = 4;

  /** Share of the company that the closest uncertain place must have. */
  private static final double SAME = 0.5;

  /** The same where no place says that it happened. */
  private static final double ONLY = 0.35;

  /** Share of that company that makes another place as good. */
  private static final double AS_GOOD = 0.6;

  /** Where a verb stands in the source. */
  private record Place(Reading sentence, Certainty certainty, double company) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    if (hedged(claim)) {
      return null;
    }
    for (int i = 0; i < claim.tokens().size(); i++) {
      Set<Certainty> borneOutBy = borneOutBy(claim, i);
      if (!borneOutBy.isEmpty()) {
        Place place = contradicted(claim, i, borneOutBy, evidence.article());
        if (place != null) {
          return Finding.against(Reason.MODALITY, claim.tokens().get(i).text(), place.sentence());
        }
      }
    }
    return null;
  }

  /** Whether the sentence asks, denies, or leaves anything open. */
  private static boolean hedged(Reading claim) {
    Polarity polarity = Polarity.of(claim.language());
    return claim.text().strip().endsWith("?")
        || claim.tokens().stream().anyMatch(polarity::negatesOrLike)
        || Stream.of("possible", "intentions", "allegations")
            .anyMatch(list -> claim.tokens().stream().anyMatch(token -> in(list, token, claim)))
        || claim.tokens().stream().anyMatch(t -> in("hedges", t, claim) && !t.key().equals("can"));
  }

  /** What the source may call a verb that the sentence asserts; empty for any other word. */
  private static Set<Certainty> borneOutBy(Reading claim, int i) {
    Token word = claim.tokens().get(i);
    if (!word.word() || !word.content() || word.capital() || modifies(claim, i)) {
      return Set.of();
    }
    List<Integer> before = Clauses.before(claim, i, AUXILIARIES);
    List<String> keys = before.stream().map(b -> claim.tokens().get(b).key()).toList();
    Set<Certainty> certainties = EnumSet.noneOf(Certainty.class);
    if (first(keys, 3).contains("will") || first(keys, 2).equals(List.of("to", "going"))) {
      certainties.addAll(EnumSet.of(Certainty.FACT, Certainty.COMING));
    } else if (!first(keys, 3).contains("to")
        && Certainty.of(claim, i) == Certainty.FACT
        && happened(claim, i)) {
      certainties.add(Certainty.FACT);
      if (first(keys, 2).stream().anyMatch(key -> key.matches("is|are"))) {
        certainties.add(Certainty.COMING);
      }
    }
    if (!certainties.isEmpty()
        && claim.tokens().stream().anyMatch(t -> in("reporting", t, claim))) {
      certainties.add(Certainty.ALLEGED);
    }
    return certainties;
  }

  private static boolean happened(Reading claim, int i) {
    Verbs verbs = Verbs.of(claim.language());
    Token word = claim.tokens().get(i);
    return verbs.past(word)
        || i > 0 && verbs.gerund(word) && claim.tokens().get(i - 1).key().matches("is|are");
  }

  /** Whether a participle stands before its noun: "its stained surface". */
  private static boolean modifies(Reading claim, int i) {
    return i > 0 && in("determiners", claim.tokens().get(i - 1), claim)
        || i > 1
            && in("determiners", claim.tokens().get(i - 2), claim)
            && i + 1 < claim.tokens().size()
            && claim.tokens().get(i + 1).content()
            && !Clauses.marked(claim, i + 1);
  }

  private static @Nullable Place contradicted(
      Reading claim, int i, Set<Certainty> borneOutBy, Article article) {
    Company company = Company.around(claim, i, COMPANY, article);
    if (company.tellsNothing()) {
      return null;
    }
    double certain = -1;
    Place uncertain = null;
    for (Place place : places(claim, i, company, article)) {
      if (borneOutBy.contains(place.certainty())) {
        certain = Math.max(certain, place.company());
      } else if (uncertain == null || place.company() > uncertain.company()) {
        uncertain = place;
      }
    }
    return uncertain != null
            && uncertain.company() >= (certain < 0 ? ONLY : SAME)
            && certain < AS_GOOD * uncertain.company()
        ? uncertain
        : null;
  }

  private static List<Place> places(Reading claim, int i, Company company, Article article) {
    Verbs verbs = Verbs.of(claim.language());
    String verb = verbs.sense(claim.tokens().get(i));
    return article.readings().stream()
        .flatMap(sentence ->
            IntStream.range(0, sentence.tokens().size())
                .filter(p -> verbs.sense(sentence.tokens().get(p)).equals(verb))
                .mapToObj(
                    p -> new Place(sentence, Certainty.of(sentence, p), company.in(sentence))))
        .filter(place -> place.certainty() != Certainty.NAMED)
        .toList();
  }

  private static List<String> first(List<String> words, int most) {
    return words.subList(0, Math.min(most, words.size()));
  }

  private static boolean in(String list, Token token, Reading sentence) {
    return WordLists.words(list, sentence.language().code()).contains(token.key());
  }
}
