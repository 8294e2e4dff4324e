package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names on the two sides of a verb within its clause.
 *
 * @param actors who does it, folded
 * @param others whom it is done to, or with
 */
public record Sides(Set<String> actors, Set<String> others) {
  private static final int REACH = 8;
  private static final int AGENT = 5;
  private static final int AUXILIARY = 3;
  private static final int ROOT = 4;
  private static final int ENDING = 3;

  /** Reads them off; the passive turns them. A gerund's actor may stand before a mark. */
  public static Sides of(Reading sentence, int verb) {
    Verbs verbs = Verbs.of(sentence.language());
    Token word = sentence.tokens().get(verb);
    boolean gerund = verbs.gerund(word);
    int from = gerund ? 0 : clauseStart(sentence, verb);
    int end = verb + 1;
    while (end < sentence.tokens().size()
        && end - verb <= REACH
        && !Clauses.marked(sentence, end)
        && !aside(sentence, end)) {
      end++;
    }
    int agent = gerund || !verbs.past(word) ? -1 : agent(sentence, verb, end);
    Set<String> before = names(sentence, from, verb);
    if (agent >= 0) {
      return new Sides(names(sentence, agent, end), before);
    }
    return !gerund && verbs.past(word) && passive(sentence, verb)
        ? new Sides(Set.of(), before)
        : new Sides(before, names(sentence, verb + 1, end));
  }

  /** Where the clause of a verb begins; it goes on before an apposition: "Orvik, a firm, sued". */
  private static int clauseStart(Reading sentence, int verb) {
    int start = start(sentence, verb);
    if (start > 0 && Clauses.marked(sentence, start) && names(sentence, start, verb).isEmpty()) {
      int mark = start - 1;
      while (mark > 0 && !Clauses.marked(sentence, mark)) {
        mark--;
      }
      return mark > 0 ? start(sentence, mark - 1) : start;
    }
    return start;
  }

  /** How far a clause reaches back from a token, within limits; a mark right before it counts. */
  private static int start(Reading sentence, int token) {
    int start = token;
    while (start > 0
        && token - start < REACH
        && !Clauses.marked(sentence, start)
        && !aside(sentence, start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether both have the same people on both sides exchanged. */
  public boolean turned(Sides there) {
    return like(actors, there.others) && like(others, there.actors);
  }

  /** Whether somebody else does it there. */
  public boolean othersAct(Sides there) {
    return !there.actors.isEmpty() && !like(actors, there.actors);
  }

  /** Whether those who do it there have it done to them here. */
  public boolean replaced(Sides there) {
    return like(others, there.actors);
  }

  /** Whether those who do it here have it done to them there. */
  public boolean sufferers(Sides there) {
    return like(actors, there.others);
  }

  /** Whether the other one has somebody on the same side. */
  public boolean agrees(Sides there) {
    return like(actors, there.actors) || like(others, there.others) && !like(others, there.actors);
  }

  /** Whether there is somebody on both sides, and nobody on both. */
  public boolean told() {
    return !actors.isEmpty() && !others.isEmpty() && !like(actors, others);
  }

  private static boolean aside(Reading sentence, int i) {
    return WordLists.words("asides", sentence.language().code())
        .contains(sentence.tokens().get(i).key());
  }

  private static int agent(Reading sentence, int verb, int end) {
    Set<String> agents = WordLists.words("agents", sentence.language().code());
    for (int i = verb + 1; i < Math.min(end, verb + AGENT + 1); i++) {
      if (agents.contains(sentence.tokens().get(i).key())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean passive(Reading sentence, int verb) {
    Set<String> auxiliaries = WordLists.words("passives", sentence.language().code());
    return Clauses.before(sentence, verb, AUXILIARY).stream()
        .anyMatch(i -> auxiliaries.contains(sentence.tokens().get(i).key()));
  }

  private static Set<String> names(Reading sentence, int from, int end) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = sentence.tokens().subList(from, end);
    tokens.stream().filter(t -> t.capital() && t.content()).forEach(t -> names.add(t.key()));
    return names;
  }

  private static boolean like(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> like(a, b)));
  }

  /** "Pakistan" and "Pakistani". */
  private static boolean like(String a, String b) {
    return a.equals(b)
        || Math.min(a.length(), b.length()) >= ROOT
            && Math.abs(a.length() - b.length()) <= ENDING
            && a.startsWith(b.substring(0, Math.max(ROOT, b.length() - ENDING)));
  }
}
