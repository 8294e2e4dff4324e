package dev.courant.summarize.grounding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Which words of a language negate, and which say as much. */
final class Polarity {
  private static final int BEFORE = 5;
  private static final int AFTER = 2;
  private static final Map<String, Polarity> KNOWN = new ConcurrentHashMap<>();

  private final Set<String> negations;
  private final Set<String> likes;
  private final Set<String> conditions;

  private Polarity(String language) {
    negations = WordLists.words("negations", language);
    conditions = WordLists.words("conditions", language);
    likes = WordLists.words("negation-likes", language);
  }

  static Polarity of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), Polarity::new);
  }

  boolean negates(Token token) {
    return negations.contains(token.key());
  }

  boolean negatesOrLike(Token token) {
    return negates(token) || likes.contains(token.key());
  }

  /** Whether a word is within reach of one that negates or says as much. */
  boolean negated(List<Token> tokens, int index) {
    int from = Math.max(0, index - BEFORE);
    int to = Math.min(tokens.size() - 1, index + AFTER);
    for (int i = from; i <= to; i++) {
      if (i != index && negatesOrLike(tokens.get(i))) {
        return true;
      }
    }
    return negatesOrLike(tokens.get(index));
  }

  /** Whether a negation stands in a condition or a question, which denies nothing. */
  boolean supposed(List<Token> tokens, int index) {
    return tokens.subList(Math.max(0, index - BEFORE), index).stream()
        .anyMatch(token -> conditions.contains(token.key()));
  }

  /** The word that a negation bears on: the next content word, or else the one before it. */
  int target(List<Token> tokens, int negation) {
    return IntStream.concat(
            IntStream.range(negation + 1, Math.min(tokens.size(), negation + BEFORE)),
            IntStream.iterate(negation - 1, i -> i >= 0, i -> i - 1))
        .filter(i -> tokens.get(i).content())
        .findFirst()
        .orElse(negation);
  }
}
