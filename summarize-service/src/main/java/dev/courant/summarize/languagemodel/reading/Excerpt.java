package dev.courant.summarize.languagemodel.reading;

import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.extractive.ExtractiveSummarizer;
import dev.courant.summarize.language.Word;
import dev.courant.summarize.language.Words;
import dev.courant.summarize.languagemodel.exchange.Tokens;
import dev.courant.summarize.text.SourceText;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sentences of a text that a model is shown: all where they fit; else the beginning, what the
 * extractive engine would quote, and then the sentences whose words the rest of the text, and its
 * headline, come back to most.
 */
final class Excerpt {
  private static final int LEAD = 3;
  private static final int READ = 4_000;
  private static final double HEADLINE = 2;
  private static final int SHORTEST = 4;

  private final ExtractiveSummarizer extractive = new ExtractiveSummarizer();

  /**
   * In reading order.
   *
   * @param tokens most of them, as {@link Tokens} estimates them
   */
  List<Sentence> of(SourceText text, int tokens) {
    List<Sentence> all = text.sentences();
    if (all.stream().mapToInt(Excerpt::cost).sum() <= tokens) {
      return all;
    }
    BitSet chosen = new BitSet();
    int[] left = {tokens};
    IntConsumer take =
        i -> {
          if (!chosen.get(i) && cost(all.get(i)) <= left[0]) {
            chosen.set(i);
            left[0] -= cost(all.get(i));
          }
        };
    IntStream.range(0, Math.min(LEAD, all.size())).forEach(take);
    quoted(text).forEach(take);
    ranked(text).forEach(take);
    return chosen.stream().mapToObj(all::get).toList();
  }

  private static int cost(Sentence sentence) {
    return Tokens.of(sentence.text()) + SHORTEST;
  }

  private IntStream quoted(SourceText text) {
    Set<String> ids =
        extractive.summarize(text).stream()
            .map(Statement::receipts)
            .map(List::getFirst)
            .collect(Collectors.toSet());
    return IntStream.range(0, text.sentences().size())
        .filter(i -> ids.contains(text.sentences().get(i).id()));
  }

  private static IntStream ranked(SourceText text) {
    List<Set<String>> words =
        text.sentences().stream().limit(READ).map(sentence -> words(sentence.text())).toList();
    Map<String, Integer> frequency = new HashMap<>();
    words.forEach(set -> set.forEach(word -> frequency.merge(word, 1, Integer::sum)));
    Set<String> headline = words(text.title());
    double[] worth = new double[words.size()];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = worth(words.get(i), frequency, headline);
    }
    return IntStream.range(0, worth.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -worth[i]))
        .mapToInt(Integer::intValue);
  }

  private static double worth(
      Set<String> words, Map<String, Integer> frequency, Set<String> headline) {
    double sum = 0;
    for (String word : words) {
      sum += Math.log(frequency.getOrDefault(word, 1)) + (headline.contains(word) ? HEADLINE : 0);
    }
    return sum / Math.sqrt(words.size() + SHORTEST);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (Word word : Words.of(text)) {
      if (word.text().length() >= SHORTEST || Character.isIdeographic(word.text().codePointAt(0))) {
        words.add(word.text());
      }
    }
    return words;
  }
}
