package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Company;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Phrases;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the source says of some or most, the sentence does not say of all, or of most. */
public final class QuantifierCheck implements ClaimCheck {
  private static final int NOUN = 4;
  private static final int PARTITIVE = 8;
  private static final int OF = 5;
  private static final int FEWEST = 3;
  private static final double CLOSE = 0.6;
  private static final double SAME = 0.3;
  private static final double AS_GOOD = 0.8;
  private static final int ALL = 4;
  private static final int MOST = 3;
  private static final int MANY = 2;
  private static final int SOME = 1;
  private static final int NOT_SAID = 0;

  /** A place of the source that speaks of a noun, and of how much of it. */
  private record Place(Reading sentence, int rank, double company) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    Company company = Company.of(claim, evidence.article());
    if (company.stems().size() < FEWEST || company.tellsNothing()) {
      return null;
    }
    for (int i = 0; i < claim.tokens().size(); i++) {
      Reading whole = bare(claim, i) ? partOnly(claim, i, company, evidence.article()) : null;
      if (whole != null) {
        return Finding.against(Reason.COMPARISON, claim.tokens().get(i).text(), whole);
      }
      int quantifier = claim.tokens().get(i).content() ? quantifier(claim, i) : -1;
      if (quantifier >= 0) {
        int rank = in("universals", claim, quantifier) ? ALL : MOST;
        Reading other = less(claim.tokens().get(i), rank, company, evidence.article());
        if (other != null) {
          String said = Phrases.of(claim, quantifier, i + 1);
          return Finding.against(Reason.COMPARISON, said, other);
        }
      }
    }
    return null;
  }

  /** Whether a word may be a plural without any quantifier. */
  private static boolean bare(Reading claim, int noun) {
    Token word = claim.tokens().get(noun);
    return claim.language().code().equals("en")
        && word.word()
        && word.content()
        && (!word.capital() || noun == 0)
        && word.key().endsWith("s")
        && rank(claim, noun) == NOT_SAID
        && Clauses.before(claim, noun, NOUN).stream().noneMatch(i -> counted(claim, i));
  }

  private static boolean counted(Reading sentence, int i) {
    return sentence.quantities().stream().anyMatch(quantity -> quantity.covers(i));
  }

  /**
   * The closest source sentence, where it speaks of "two of the five" of a noun, or of "half of
   * the" where the sentence has "the".
   */
  private static @Nullable Reading partOnly(
      Reading claim, int noun, Company company, Article article) {
    Reading closest = null;
    double most = CLOSE;
    for (Reading sentence : article.readings()) {
      double share = company.in(sentence);
      closest = share > most ? sentence : closest;
      most = Math.max(most, share);
    }
    Reading best = closest;
    return best != null
            && IntStream.range(NOUN - 1, best.tokens().size())
                .filter(p -> best.tokens().get(p).sameAs(claim.tokens().get(noun)))
                .anyMatch(p -> partOf(best, p) || definite(claim, noun) && someOf(best, p))
        ? best
        : null;
  }

  private static boolean partOf(Reading sentence, int noun) {
    int of = noun - 2;
    while (of > noun - NOUN && !in("partitives", sentence, of)) {
      of--;
    }
    return counted(sentence, noun - 1)
        && in("partitives", sentence, of)
        && of > 0
        && counted(sentence, of - 1);
  }

  private static boolean definite(Reading claim, int noun) {
    return Clauses.before(claim, noun, 2).stream()
        .anyMatch(i -> claim.tokens().get(i).key().equals("the"));
  }

  /** "About half of the households", "a third of its customers". */
  private static boolean someOf(Reading sentence, int noun) {
    List<Integer> before = Clauses.before(sentence, noun, NOUN);
    return before.size() > 1
        && IntStream.range(0, before.size() - 1)
            .filter(i -> in("partitives", sentence, before.get(i)))
            .anyMatch(i -> in("some", sentence, before.get(i + 1)));
  }

  /** Where the word stands that makes a noun of the sentence all or most of it, or -1. */
  private static int quantifier(Reading claim, int noun) {
    for (int i : Clauses.before(claim, noun, NOUN)) {
      if (in("universals", claim, i) || in("majorities", claim, i)) {
        return takenBack(claim, i) ? -1 : i;
      }
    }
    return -1;
  }

  /** "Not all", "nearly every", "above all", "at most". */
  private static boolean takenBack(Reading sentence, int i) {
    boolean phrase = in("phrase-leads", sentence, Math.max(0, i - 1)) && !single(sentence, i);
    return i > 0 && (in("nearly", sentence, i - 1) || phrase)
        || i > 1 && in("nearly", sentence, i - 2);
  }

  /** "For each", which is no phrase as "for all" is. */
  private static boolean single(Reading sentence, int i) {
    return sentence.tokens().get(i).key().matches("each|every");
  }

  /** The place that says less, where those that speak of the same all do. */
  private static @Nullable Reading less(Token noun, int rank, Company company, Article article) {
    List<Place> places =
        article.readings().stream()
            .filter(sentence -> sentence.stems().contains(noun.stem()))
            .flatMap(sentence ->
                IntStream.range(0, sentence.tokens().size())
                    .filter(p -> sentence.tokens().get(p).stem().equals(noun.stem()))
                    .mapToObj(p -> new Place(sentence, rank(sentence, p), company.in(sentence))))
            .toList();
    double best = places.stream().mapToDouble(Place::company).max().orElse(0);
    if (best < SAME || places.stream().anyMatch(place -> place.rank() >= rank)) {
      return null;
    }
    List<Place> same = places.stream().filter(p -> p.company() >= AS_GOOD * best).toList();
    return same.stream().allMatch(p -> p.rank() > NOT_SAID && p.rank() < rank)
            && (rank == ALL || same.stream().allMatch(p -> p.rank() == SOME))
        ? same.getFirst().sentence()
        : null;
  }

  private static int rank(Reading sentence, int noun) {
    for (int i : Clauses.before(sentence, noun, NOUN)) {
      if (in("universals", sentence, i)) {
        return takenBack(sentence, i) ? SOME : ALL;
      }
      if (in("majorities", sentence, i)) {
        return MOST;
      }
      if (in("many", sentence, i)) {
        return MANY;
      }
      if (in("some", sentence, i)) {
        return SOME;
      }
    }
    return part(sentence, noun) ? SOME : NOT_SAID;
  }

  /** "330 of the 397 rooms", "a third - 31 % - of new investors", "1 in 10 children". */
  private static boolean part(Reading sentence, int noun) {
    List<Token> before = sentence.tokens().subList(Math.max(0, noun - PARTITIVE), noun);
    List<Token> close = before.subList(Math.max(0, before.size() - OF), before.size());
    boolean number = close.stream().anyMatch(Token::number);
    boolean fraction =
        IntStream.range(Math.max(0, noun - PARTITIVE), noun)
            .anyMatch(i -> in("some", sentence, i) || sentence.tokens().get(i).key().equals("%"));
    return close.stream().anyMatch(token -> token.key().equals("of")) && (number || fraction)
        || number && before.stream().anyMatch(token -> token.key().equals("in"));
  }

  private static boolean in(String list, Reading sentence, int i) {
    return WordLists.words(list, sentence.language().code())
        .contains(sentence.tokens().get(i).key());
  }
}
