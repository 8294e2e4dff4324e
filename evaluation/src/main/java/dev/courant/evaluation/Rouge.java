package dev.courant.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L as F1 from 0 to 1 (Lin 2004): lower case, words are runs of letters,
 * digits and underscores, no stemming, no stop words; L over the whole text, not by sentence.
 */
record Rouge(double one, double two, double longest) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** The score of a summary: by each measure, against the reference that suits it best. */
  static Rouge best(String summary, List<String> references) {
    List<String> mine = words(summary);
    return references.stream()
        .map(reference -> of(mine, words(reference)))
        .reduce(
            new Rouge(0, 0, 0),
            (a, b) ->
                new Rouge(
                    Math.max(a.one, b.one),
                    Math.max(a.two, b.two),
                    Math.max(a.longest, b.longest)));
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static Rouge of(List<String> mine, List<String> theirs) {
    return new Rouge(
        f1(shared(mine, theirs), mine.size(), theirs.size()),
        f1(shared(pairs(mine), pairs(theirs)), mine.size() - 1, theirs.size() - 1),
        f1(longestCommonSubsequence(mine, theirs), mine.size(), theirs.size()));
  }

  private static double f1(long shared, int mine, int theirs) {
    return shared == 0 ? 0 : 2.0 * shared / (mine + theirs);
  }

  private static List<String> pairs(List<String> words) {
    return IntStream.range(1, words.size())
        .mapToObj(i -> words.get(i - 1) + ' ' + words.get(i))
        .toList();
  }

  private static long shared(List<String> mine, List<String> theirs) {
    Map<String, Integer> left = new HashMap<>();
    theirs.forEach(gram -> left.merge(gram, 1, Integer::sum));
    return mine.stream().filter(gram -> left.merge(gram, -1, Integer::sum) >= 0).count();
  }

  private static int longestCommonSubsequence(List<String> mine, List<String> theirs) {
    int[] row = new int[theirs.size() + 1];
    for (String word : mine) {
      int diagonal = 0;
      for (int j = 1; j <= theirs.size(); j++) {
        int above = row[j];
        boolean same = word.equals(theirs.get(j - 1));
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[theirs.size()];
  }
}
