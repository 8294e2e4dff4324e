package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.ArticleId;
import dev.courant.testkit.newsroom.NewsroomArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic holds, compared with what the newsroom published.
 *
 * @param lost articles of which no revision is there
 * @param doubled revisions that are there more than once, counted beyond the first
 * @param disordered revisions that stand behind a later one of their article
 * @param invented revisions that the newsroom never published
 */
record Tally(String topic, int lost, int doubled, int disordered, int invented) {
  /** Compares; articles of other newsrooms on the same topic do not count. */
  static Tally of(
      String topic, List<? extends ArticleEvent> events, List<NewsroomArticle> published) {
    Map<ArticleId, NewsroomArticle> wanted = new HashMap<>();
    published.forEach(article -> wanted.put(article.id(), article));
    Map<ArticleId, List<Integer>> found = new HashMap<>();
    events.stream()
        .filter(event -> wanted.containsKey(event.id()))
        .forEach(event ->
            found.computeIfAbsent(event.id(), _ -> new ArrayList<>()).add(event.revision()));
    int doubled = 0;
    int disordered = 0;
    int invented = 0;
    for (var article : found.entrySet()) {
      Set<Integer> seen = new HashSet<>();
      int highest = 0;
      int last = revisions(wanted.get(article.getKey()));
      for (int revision : article.getValue()) {
        doubled += seen.add(revision) ? 0 : 1;
        disordered += revision < highest ? 1 : 0;
        invented += revision > last ? 1 : 0;
        highest = Math.max(highest, revision);
      }
    }
    return new Tally(topic, wanted.size() - found.size(), doubled, disordered, invented);
  }

  private static int revisions(@org.jspecify.annotations.Nullable NewsroomArticle article) {
    return article == null ? 0 : article.revision() + (article.withdrawn() ? 1 : 0);
  }

  /** Whether the guarantee holds. */
  boolean isClean() {
    return lost + doubled + disordered + invented == 0;
  }
}
