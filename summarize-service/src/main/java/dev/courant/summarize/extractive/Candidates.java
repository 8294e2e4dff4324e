package dev.courant.summarize.extractive;

import dev.courant.summarize.language.Word;
import dev.courant.summarize.language.Words;
import dev.courant.summarize.text.Furniture;
import dev.courant.summarize.text.Quotations;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of a text that may stand in its summary, and what is to be expected there. Left out
 * are lines that tell nothing, what is not the article's, what repeats the headline or an earlier
 * sentence, and quotations that cannot stand whole and with their speaker. Looks at the first
 * {@value #READ} sentences at most, and offers {@value #OFFERED} of them.
 */
final class Candidates {
  private static final int READ = 400;
  private static final int OFFERED = 60;
  private static final int LONGEST_JOINED = 60;
  private static final int AFTERTHOUGHT = 7;
  private static final double SAME = 0.8;
  private static final double LEAD = 0.1;
  private static final double LEAD_DECAY = 0.5;

  private final SourceText text;
  private final Quotations quotations;
  private final Furniture furniture;
  private final Style style;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Bag> telling = new ArrayList<>();
  private final List<Candidate> offered = new ArrayList<>();

  private Candidates(SourceText text) {
    this.text = text;
    this.quotations = text.quotations();
    this.furniture = text.furniture();
    this.style = new Style(StyleWords.of(text.language()));
  }

  /** The candidates of a text. */
  static Candidates of(SourceText text) {
    Candidates candidates = new Candidates(text);
    Bag headline = Bag.of(Words.of(text.title()), candidates.vocabulary);
    int count = Math.min(READ, text.sentences().size());
    for (int first = 0, last; first < count; first = last + 1) {
      last = candidates.quotations.last(first);
      candidates.consider(first, last, headline);
    }
    return candidates;
  }

  /** In reading order. */
  List<Candidate> offered() {
    return offered;
  }

  /** Up to so many of the first sentences that could be shown, though they tell little. */
  List<Candidate> anyway(int most) {
    List<Candidate> found = new ArrayList<>();
    Bag nothing = Bag.of(List.of(), vocabulary);
    int count = Math.min(READ, text.sentences().size());
    for (int first = 0, last; first < count && found.size() < most; first = last + 1) {
      last = quotations.last(first);
      if (isShowable(first, last, words(first, last))) {
        found.add(new Candidate(first, last, nothing, 0, false));
      }
    }
    return found;
  }

  /** What a candidate says, as it stands in the text. */
  String text(Candidate candidate) {
    return quotations.text(candidate.first(), candidate.last());
  }

  /** The expected count of each word in a summary. */
  double[] expected() {
    boolean[] numbers = new boolean[vocabulary.size()];
    vocabulary.forEach((word, term) -> numbers[term] = Character.isDigit(word.codePointAt(0)));
    return ExpectedWords.of(telling, numbers);
  }

  private void consider(int first, int last, Bag headline) {
    int told = telling.size();
    for (int i = first; i <= last; i++) {
      List<Word> words = text.words(i);
      if (!furniture.is(i) && style.isTelling(text.sentences().get(i).text(), words)) {
        telling.add(Bag.of(words, vocabulary));
      }
    }
    if (telling.size() > told && offered.size() < OFFERED) {
      offer(first, last, headline, told);
    }
  }

  private void offer(int first, int last, Bag headline, int place) {
    String sentence = quotations.text(first, last);
    List<Word> words = words(first, last);
    Bag bag = Bag.of(words, vocabulary);
    boolean isNew = !repeatsHeadline(bag, headline) && !repeatsEarlier(bag);
    if (isNew && !style.trailsOff(sentence) && isShowable(first, last, words)) {
      boolean persons = style.speaks(outside(first, last, words));
      double cost = style.cost(sentence, words, persons) - LEAD * Math.exp(-LEAD_DECAY * place);
      boolean leaning = style.isLeaning(sentence, words) || isAfterthought(first, words);
      offered.add(new Candidate(first, last, bag, cost, leaning));
    }
  }

  /** A few words that go on with a paragraph, as in "The tariffs were lifted in 2019." */
  private boolean isAfterthought(int first, List<Word> words) {
    List<Integer> paragraphs = text.paragraphs();
    return words.size() <= AFTERTHOUGHT
        && first > 0
        && first < paragraphs.size()
        && paragraphs.get(first).equals(paragraphs.get(first - 1));
  }

  private boolean isShowable(int first, int last, List<Word> words) {
    if (quotations.torn(first, last) || first < last && words.size() > LONGEST_JOINED) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (furniture.is(i) || furniture.isLine(i)) {
        return false;
      }
    }
    double quoted = quotations.share(first, last);
    return style.hasSpeaker(quoted, outside(first, last, words));
  }

  private List<Word> words(int first, int last) {
    return first == last ? text.words(first) : Words.of(quotations.text(first, last));
  }

  /** The words that are not quoted. */
  private List<Word> outside(int first, int last, List<Word> words) {
    return quotations.share(first, last) == 0 ? words : Words.of(quotations.outside(first, last));
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
