package dev.courant.summarize.grounding.relation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.Verbs;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the source tells of two names in two clauses is not told of the other one each: not "A was
 * convicted and B acquitted" for "acquitted A but convicted B". {@link SidesCheck} looks at the two
 * sides of one verb.
 */
public final class ExchangeCheck implements ClaimCheck {
  /**
   * A clause between conjunctions.
   *
   * @param names the words with capitals, folded
   * @param acts the stems of what may be verbs
   */
  private record Clause(Set<String> names, Set<String> acts) {
    boolean tells(String name, String act) {
      return names.contains(name) && acts.contains(act);
    }
  }

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<Clause> clauses = clauses(claim);
    if (clauses.size() != 2 || !Names.cased(claim)) {
      return null;
    }
    Clause first = without(clauses.getFirst(), clauses.getLast());
    Clause second = without(clauses.getLast(), clauses.getFirst());
    List<Clause> all = new ArrayList<>();
    evidence.article().readings().forEach(sentence -> all.addAll(clauses(sentence)));
    for (String one : first.names()) {
      for (String other : second.names()) {
        if (exchanged(one, first.acts(), other, second.acts(), all)) {
          return new Finding(Reason.ROLES, "exchanged: " + one + ", " + other, true);
        }
      }
    }
    return null;
  }

  /** Whether the source tells an act of each of two names only of the other one. */
  private static boolean exchanged(
      String one, Set<String> ofOne, String other, Set<String> ofOther, List<Clause> all) {
    return ofOne.stream().anyMatch(act -> only(other, one, act, all))
        && ofOther.stream().anyMatch(act -> only(one, other, act, all));
  }

  private static boolean only(String name, String notThis, String act, List<Clause> all) {
    return all.stream().anyMatch(clause -> clause.tells(name, act))
        && all.stream().noneMatch(clause -> clause.tells(notThis, act));
  }

  private static Clause without(Clause clause, Clause other) {
    Set<String> names = new HashSet<>(clause.names());
    Set<String> acts = new HashSet<>(clause.acts());
    names.removeAll(other.names());
    acts.removeAll(other.acts());
    return new Clause(names, acts);
  }

  private static List<Clause> clauses(Reading sentence) {
    Verbs verbs = Verbs.of(sentence.language());
    Set<String> openers = WordLists.words("clause-openers", sentence.language().code());
    List<Clause> clauses = new ArrayList<>();
    Clause clause = new Clause(new HashSet<>(), new HashSet<>());
    for (Token token : sentence.tokens()) {
      if (openers.contains(token.key()) && !clause.acts().isEmpty()) {
        clauses.add(clause);
        clause = new Clause(new HashSet<>(), new HashSet<>());
      } else if (token.capital() && token.content()) {
        clause.names().add(token.key());
      } else if (token.content() && verbs.past(token)) {
        clause.acts().add(verbs.sense(token));
      }
    }
    clauses.add(clause);
    return clauses;
  }
}
