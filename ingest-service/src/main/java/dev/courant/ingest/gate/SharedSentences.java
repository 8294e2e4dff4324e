package dev.courant.ingest.gate;

import dev.courant.ingest.revision.Marks;
import dev.courant.model.ArticleState;
import dev.courant.model.LastText;
import dev.courant.model.SiteFurniture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On how many of an outlet's pages the sentences and lines of one page stand. Pages of the same
 * article or story, by their headlines and by how much they share, do not count.
 */
final class SharedSentences {
  private static final double SAME_TEXT = 0.8;

  private final Map<String, Integer> counts = new HashMap<>();
  private int compared = 1;

  /**
   * Counts.
   *
   * @param marks of all that a page has
   */
  SharedSentences(String title, Set<String> marks, List<ArticleState> others) {
    marks.forEach(mark -> counts.put(mark, 1));
    for (ArticleState other : others) {
      LastText text = other.text();
      if (text != null && !Kinship.areTitles(title, text.title())) {
        count(marks, marks(text));
      }
    }
  }

  private static Set<String> marks(LastText text) {
    Set<String> all = new HashSet<>(Marks.list(text.sentences()));
    all.addAll(Marks.list(text.lines()));
    text.knownLeftOut().stream().map(SiteFurniture::mark).forEach(all::add);
    return all;
  }

  private void count(Set<String> marks, Set<String> others) {
    Set<String> common = new HashSet<>(marks);
    common.retainAll(others);
    if (common.size() < SAME_TEXT * Math.min(marks.size(), others.size())) {
      compared++;
      common.forEach(mark -> counts.merge(mark, 1, Integer::sum));
    }
  }

  Repetition of(String mark) {
    return new Repetition(counts.getOrDefault(mark, 1), compared);
  }
}
