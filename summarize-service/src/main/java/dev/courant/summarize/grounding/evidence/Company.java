package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The content words that a word of a sentence has around it, to find the places of the source that
 * speak of the same.
 *
 * @param stems of these words
 */
public record Company(Set<String> stems, Article article) {
  private static final int FEWEST = 2;

  /** What a word counts for that the article has nowhere, so that it tells no places apart. */
  private static final double UNKNOWN = 0.4;

  /** Within so many words before and after. */
  public static Company around(Reading sentence, int word, int reach, Article article) {
    return new Company(
        near(sentence, word, reach)
            .filter(i -> sentence.tokens().get(i).content())
            .mapToObj(i -> sentence.tokens().get(i).stem())
            .filter(stem -> !stem.equals(sentence.tokens().get(word).stem()))
            .collect(Collectors.toSet()),
        article);
  }

  /** All of a sentence. */
  public static Company of(Reading sentence, Article article) {
    return new Company(
        sentence.tokens().stream()
            .filter(Token::content)
            .map(Token::stem)
            .collect(Collectors.toSet()),
        article);
  }

  /** Whether it is too small to tell places apart. */
  public boolean tellsNothing() {
    return stems.size() < FEWEST || weight(stems) == 0;
  }

  /** Share of its weight that a sentence has, 0 to 1. */
  public double in(Reading sentence) {
    return share(sentence.stems());
  }

  /** Share of its weight that stands around a word, 0 to 1. */
  public double around(Reading sentence, int word, int reach) {
    return share(
        near(sentence, word, reach)
            .mapToObj(i -> sentence.tokens().get(i).stem())
            .collect(Collectors.toSet()));
  }

  /** Share of its weight that some words have, 0 to 1. */
  public double share(Set<String> others) {
    double whole = weight(stems);
    return whole == 0
        ? 0
        : weight(stems.stream().filter(others::contains).collect(Collectors.toSet())) / whole;
  }

  private double weight(Set<String> some) {
    return some.stream()
        .mapToDouble(stem -> article.weight(stem) * (article.has(stem) ? 1 : UNKNOWN))
        .sum();
  }

  private static IntStream near(Reading sentence, int word, int reach) {
    int to = Math.min(sentence.tokens().size(), word + reach + 1);
    return IntStream.range(Math.max(0, word - reach), to).filter(i -> i != word);
  }
}
