package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the source sentences that a sentence without receipts rests on: those that together have
 * most of its words, the telling ones first (greedy maximum coverage).
 */
public final class ReceiptFinder {
  private static final int MOST = 4;
  private static final double WORTH = 0.06;

  private ReceiptFinder() {}

  /** In the order of the text; empty where no sentence has a word of it. */
  public static List<Reading> find(Reading claim, Article article) {
    Set<String> open = new HashSet<>();
    claim.tokens().stream().filter(Token::content).forEach(token -> open.add(token.stem()));
    double total = open.stream().mapToDouble(article::weight).sum();
    List<Reading> rest = new ArrayList<>(article.readings());
    Set<Reading> chosen = new HashSet<>();
    while (chosen.size() < MOST && !rest.isEmpty()) {
      Reading best = rest.getFirst();
      double most = -1;
      for (Reading sentence : rest) {
        double gain = gain(sentence, open, article);
        if (gain > most) {
          best = sentence;
          most = gain;
        }
      }
      if (most < WORTH * total || most <= 0) {
        break;
      }
      chosen.add(best);
      rest.remove(best);
      open.removeAll(best.stems());
    }
    claim.tokens().stream()
        .filter(token -> token.number() || token.capital() && !token.function())
        .filter(token -> chosen.stream().noneMatch(s -> s.stems().contains(token.stem())))
        .limit(MOST)
        .forEach(token ->
            rest.stream()
                .filter(s -> s.stems().contains(token.stem()))
                .findFirst()
                .ifPresent(chosen::add));
    return article.readings().stream().filter(chosen::contains).toList();
  }

  private static double gain(Reading sentence, Set<String> open, Article article) {
    double gain = 0;
    for (String stem : open) {
      if (sentence.stems().contains(stem)) {
        gain += article.weight(stem);
      }
    }
    return gain / (1 + sentence.tokens().size() * 0.002);
  }
}
