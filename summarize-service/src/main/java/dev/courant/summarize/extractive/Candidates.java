package dev.courant.summarize.extractive;

import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.Word;
import dev.courant.summarize.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of a text that may stand in its summary, and what is to be expected there. Left out
 * are lines that tell nothing, what repeats the headline and what repeats an earlier sentence.
 * Looks at the first {@value #READ} sentences at most, and offers {@value #OFFERED} of them.
 */
final class Candidates {
  private static final int READ = 400;
  private static final int OFFERED = 60;
  private static final double SAME = 0.8;
  private static final double LEAD = 0.1;
  private static final double LEAD_DECAY = 0.5;

  private final Style style;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Bag> telling = new ArrayList<>();
  private final List<Candidate> offered = new ArrayList<>();

  private Candidates(Style style) {
    this.style = style;
  }

  /** The candidates of a text. */
  static Candidates of(SourceText text) {
    Candidates candidates = new Candidates(new Style(StyleWords.of(text.language())));
    Bag headline = Bag.of(Words.of(text.title()), candidates.vocabulary);
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < Math.min(READ, sentences.size()); i++) {
      candidates.consider(i, sentences.get(i).text(), headline);
    }
    return candidates;
  }

  /** In reading order. */
  List<Candidate> offered() {
    return offered;
  }

  /** The expected count of each word in a summary. */
  double[] expected() {
    boolean[] numbers = new boolean[vocabulary.size()];
    vocabulary.forEach((word, term) -> numbers[term] = Character.isDigit(word.codePointAt(0)));
    return ExpectedWords.of(telling, numbers);
  }

  private void consider(int position, String sentence, Bag headline) {
    List<Word> words = Words.of(sentence);
    if (!style.isTelling(sentence, words)) {
      return;
    }
    Bag bag = Bag.of(words, vocabulary);
    double cost = style.cost(sentence, words) - LEAD * Math.exp(-LEAD_DECAY * telling.size());
    telling.add(bag);
    if (offered.size() < OFFERED && !repeatsHeadline(bag, headline) && !repeatsEarlier(bag)) {
      offered.add(new Candidate(position, bag, cost, style.isLeaning(sentence, words)));
    }
  }

  private static boolean repeatsHeadline(Bag sentence, Bag headline) {
    return headline.size() > 0
        && sentence.size() * SAME <= headline.size()
        && sentence.overlap(headline) >= SAME;
  }

  private boolean repeatsEarlier(Bag sentence) {
    return offered.stream().anyMatch(earlier -> earlier.words().overlap(sentence) >= SAME);
  }
}
