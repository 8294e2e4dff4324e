package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Set;

/** How surely a sentence says that what a verb of it names has happened. */
public enum Certainty {
  /** As a fact, or in a way that cannot be told from one. */
  FACT,
  /** As announced, planned or hoped for. */
  COMING,
  /** As possible, or on a condition. */
  POSSIBLE,
  /** As somebody's claim or suspicion. */
  ALLEGED,
  /** Not by a verb: the word is a noun there. */
  NAMED;

  private static final int CLAUSE = 5;
  private static final int GOVERNOR = 4;
  private static final int WIDE = 9;
  private static final int ALLEGED_BEFORE = 8;
  private static final int ALLEGED_AFTER = 2;

  /** Reads the words around a verb. */
  public static Certainty of(Reading sentence, int verb) {
    List<Token> tokens = sentence.tokens();
    if (verb > 0 && in("determiners", tokens.get(verb - 1), sentence)) {
      return NAMED;
    }
    boolean gerund = Verbs.of(sentence.language()).gerund(tokens.get(verb));
    if (gerund && any(sentence, Clauses.before(sentence, verb, WIDE), "possible", "ideas")) {
      return POSSIBLE;
    }
    List<Integer> before = Clauses.before(sentence, verb, CLAUSE);
    for (int n = 0; n < before.size(); n++) {
      Token word = tokens.get(before.get(n));
      if (in("possible", word, sentence)) {
        return POSSIBLE;
      }
      if (in("coming", word, sentence)) {
        return counterfactual(sentence, before.subList(0, n), word) ? POSSIBLE : COMING;
      }
      if (word.key().equals("to")) {
        return governed(sentence, before.get(n));
      }
      if (gerund && n == 0 && word.key().matches("of|from|for")) {
        return mentioned(sentence, before.get(n));
      }
      if (!in("verb-companions", word, sentence) && !word.key().endsWith("ly")) {
        break;
      }
    }
    return any(sentence, before, "conditions") ? POSSIBLE : alleged(sentence, verb);
  }

  /** "Would have", which did not happen. */
  private static boolean counterfactual(Reading sentence, List<Integer> between, Token auxiliary) {
    return auxiliary.key().equals("would")
        && between.stream().anyMatch(i -> sentence.tokens().get(i).key().equals("have"));
  }

  /** By what stands before "to". */
  private static Certainty governed(Reading sentence, int to) {
    List<Integer> before = Clauses.before(sentence, to, GOVERNOR);
    if (any(sentence, before, "possible", "ideas")) {
      return POSSIBLE;
    }
    return any(sentence, before, "intentions", "prospects") ? COMING : FACT;
  }

  /** By what stands before "of" and a gerund. */
  private static Certainty mentioned(Reading sentence, int of) {
    List<Integer> before = Clauses.before(sentence, of, GOVERNOR);
    if (any(sentence, before, "intentions", "prospects")) {
      return COMING;
    }
    return any(sentence, before, "allegations") ? ALLEGED : FACT;
  }

  private static Certainty alleged(Reading sentence, int verb) {
    Set<String> words = WordLists.words("allegations", sentence.language().code());
    int from = Math.max(0, verb - ALLEGED_BEFORE);
    int to = Math.min(sentence.tokens().size(), verb + ALLEGED_AFTER + 1);
    return sentence.tokens().subList(from, to).stream().anyMatch(t -> words.contains(t.key()))
        ? ALLEGED
        : FACT;
  }

  private static boolean any(Reading sentence, List<Integer> places, String... lists) {
    for (String list : lists) {
      if (places.stream().anyMatch(i -> in(list, sentence.tokens().get(i), sentence))) {
        return true;
      }
    }
    return false;
  }

  private static boolean in(String list, Token token, Reading sentence) {
    return WordLists.words(list, sentence.language().code()).contains(token.key());
  }
}
