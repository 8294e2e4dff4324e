package dev.courant.story.copies;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Sentence;
import dev.courant.story.text.TextWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hashes of the runs of words of an article's text (Broder, 1997): the share of one article's that
 * another has is the share of its text that stands there. All runs of the beginning, not the sample
 * in its features: short articles have too few of those.
 */
final class Shingles {
  private static final int WORDS = 4;
  private static final int CHARACTERS = 8;
  private static final int LONGEST = 1_500;

  private Shingles() {}

  /** Of at most {@value #LONGEST} words. */
  static Set<Long> of(ArticleSummarized article) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      if (words.size() > LONGEST) {
        break;
      }
      words.addAll(TextWords.of(sentence.text()));
    }
    if (words.isEmpty() && article.features() != null) {
      return Set.copyOf(article.features().shingles());
    }
    return of(words.subList(0, Math.min(LONGEST, words.size())));
  }

  private static Set<Long> of(List<String> words) {
    long spaceless = words.stream().filter(TextWords::spaceless).count();
    int run = 2 * spaceless > words.size() ? CHARACTERS : WORDS;
    Set<Long> hashes = new HashSet<>(2 * words.size());
    for (int i = 0; i + run <= words.size(); i++) {
      long hash = 17;
      for (int j = i; j < i + run; j++) {
        hash = 31 * mixed(hash) + words.get(j).hashCode();
      }
      hashes.add(mixed(hash));
    }
    return hashes;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 29);
  }
}
