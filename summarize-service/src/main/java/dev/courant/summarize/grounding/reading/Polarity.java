package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Which words of a language negate, which say as much, and how far in the sentence they reach. */
public final class Polarity {
  private static final int BEFORE = 10;
  private static final int AFTER = 2;
  private static final int CONDITION = 5;
  private static final int TARGET = 5;
  private static final int DOUBLED = 3;
  private static final int SPEECH = 3;
  private static final Map<String, Polarity> KNOWN = new ConcurrentHashMap<>();

  private final Set<String> negations;
  private final Set<String> likes;
  private final Set<String> conditions;
  private final Set<String> cancels;
  private final Set<String> additions;
  private final Set<String> partials;
  private final Set<String> numberSigns;
  private final Set<String> prefixes;
  private final Set<String> emphatics;
  private final int after;
  private final boolean cancelsItself;

  private Polarity(String language) {
    negations = WordLists.words("negations", language);
    conditions = WordLists.words("conditions", language);
    likes = WordLists.words("negation-likes", language);
    cancels = WordLists.words("negation-cancels", language);
    additions = WordLists.words("additions", language);
    partials = WordLists.words("negation-partials", language);
    numberSigns = WordLists.words("number-signs", language);
    prefixes = WordLists.words("negation-prefixes", language);
    emphatics = WordLists.words("emphatics", language);
    after = WordLists.words("negation-leads", "*").contains(language) ? 0 : AFTER;
    cancelsItself = WordLists.words("negation-doubles", "*").contains(language);
  }

  public static Polarity of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), Polarity::new);
  }

  /** Whether nothing is known of how the language negates. */
  public boolean unknown() {
    return negations.isEmpty();
  }

  public boolean negates(Token token) {
    return negations.contains(token.key());
  }

  /** Whether a word negates where it stands: neither "not only ... but" nor "No 10" do. */
  public boolean negates(List<Token> tokens, int i) {
    return negates(tokens.get(i)) && !numbers(tokens, i) && !added(tokens, i);
  }

  private boolean numbers(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).number()
        && numberSigns.contains(tokens.get(i).key());
  }

  private boolean added(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && cancels.contains(tokens.get(i + 1).key())
        && tokens.stream().skip(i + 2).anyMatch(token -> additions.contains(token.key()));
  }

  public boolean negatesOrLike(Token token) {
    return negates(token) || likes.contains(token.key());
  }

  /** "Unhappy" for "not happy", and the other way round. */
  public boolean opposite(Token a, Token b) {
    return prefixed(a.key(), b.key()) || prefixed(b.key(), a.key());
  }

  private boolean prefixed(String longer, String word) {
    int more = longer.length() - word.length();
    return more > 0
        && word.length() > 2
        && longer.endsWith(word)
        && prefixes.contains(longer.substring(0, more));
  }

  /** Whether a word is within reach of one that negates or says as much, in its own clause. */
  public boolean negated(Reading sentence, int index) {
    List<Token> tokens = sentence.tokens();
    int to = Math.min(tokens.size() - 1, index + after);
    return IntStream.rangeClosed(Math.max(0, index - BEFORE), to)
        .anyMatch(i ->
            (negates(tokens, i) || likes.contains(tokens.get(i).key()))
                && !Clauses.parted(sentence, i, index));
  }

  /** Whether two negations beside each other take each other back, as they do not in Spanish. */
  public boolean doubled(Reading sentence, int negation) {
    int to = Math.min(sentence.tokens().size(), negation + DOUBLED + 1);
    return cancelsItself
        && IntStream.range(Math.max(0, negation - DOUBLED), to)
            .anyMatch(i ->
                i != negation
                    && negates(sentence.tokens(), i)
                    && !Clauses.parted(sentence, i, negation));
  }

  /** Whether a negation only limits what is said: "not all", "not until Friday". */
  public boolean limits(Reading sentence, int negation) {
    List<Token> tokens = sentence.tokens();
    return IntStream.range(negation + 1, Math.min(tokens.size(), negation + TARGET + 1))
        .takeWhile(i -> !Clauses.marked(sentence, i))
        .anyMatch(i -> partials.contains(tokens.get(i).key()));
  }

  /** Whether a negation only tells what was not said: "which country, he did not say". */
  public boolean silent(Reading sentence, int negation) {
    Set<String> speech = WordLists.words("silences", sentence.language().code());
    List<Token> tokens = sentence.tokens();
    return IntStream.range(
            Math.max(0, negation - SPEECH), Math.min(tokens.size(), negation + SPEECH + 1))
        .filter(i -> !Clauses.parted(sentence, i, negation))
        .anyMatch(i -> speech.contains(tokens.get(i).key()));
  }

  /** Whether a negation stands in a condition or a question, which denies nothing. */
  public boolean supposed(List<Token> tokens, int index) {
    return tokens.subList(Math.max(0, index - CONDITION), index).stream()
        .anyMatch(token -> conditions.contains(token.key()));
  }

  /** Whether a word is asserted with more words than that takes, as one that stands denied is. */
  public boolean stressed(Reading sentence, int index) {
    List<Token> tokens = sentence.tokens();
    return index > 0
        && emphatics.contains(tokens.get(index - 1).key())
        && tokens.get(index).content()
        && !tokens.get(index).capital()
        && !sentence.text().endsWith("?")
        && !negated(sentence, index)
        && !supposed(tokens, index);
  }

  /** What is told of none of several, "needs" in "none of the six plants needs", or -1. */
  private static int ofNone(Reading sentence, int negation) {
    List<Token> tokens = sentence.tokens();
    Set<String> partitives = WordLists.words("partitives", sentence.language().code());
    if (negation + 1 >= tokens.size() || !partitives.contains(tokens.get(negation + 1).key())) {
      return -1;
    }
    return IntStream.range(negation + 2, tokens.size())
        .takeWhile(i -> !Clauses.marked(sentence, i))
        .filter(i -> tokens.get(i).content())
        .filter(i -> sentence.quantities().stream().noneMatch(quantity -> quantity.covers(i)))
        .skip(1)
        .findFirst()
        .orElse(-1);
  }

  /** The word that a negation bears on: the next content word, or else the one before it. */
  public int target(Reading sentence, int negation) {
    List<Token> tokens = sentence.tokens();
    int told = ofNone(sentence, negation);
    if (told >= 0) {
      return told;
    }
    return IntStream.concat(
            IntStream.range(negation + 1, Math.min(tokens.size(), negation + TARGET))
                .filter(i -> !Clauses.parted(sentence, negation, i)),
            IntStream.iterate(negation - 1, i -> i >= 0, i -> i - 1))
        .filter(i -> tokens.get(i).content())
        .findFirst()
        .orElse(negation);
  }
}
