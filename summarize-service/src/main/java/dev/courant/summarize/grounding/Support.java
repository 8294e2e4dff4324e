package dev.courant.summarize.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a sentence's wording its evidence has: word groups of one to three, 0 to 1. */
final class Support {
  private Support() {}

  static double of(Reading claim, Evidence evidence) {
    double sum = 0;
    for (int n = 1; n <= 3; n++) {
      sum += share(claim, evidence, n);
    }
    return sum / 3;
  }

  static double share(Reading claim, Evidence evidence, int n) {
    Set<List<String>> known = new HashSet<>();
    evidence.sentences().forEach(sentence -> known.addAll(groups(sentence, n)));
    List<List<String>> groups = groups(claim, n);
    return groups.isEmpty()
        ? 1
        : (double) groups.stream().filter(known::contains).count() / groups.size();
  }

  private static List<List<String>> groups(Reading sentence, int n) {
    List<String> keys = sentence.tokens().stream().map(Token::key).toList();
    return java.util.stream.IntStream.rangeClosed(0, keys.size() - n)
        .mapToObj(i -> keys.subList(i, i + n))
        .toList();
  }
}
