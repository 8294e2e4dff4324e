package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.testkit.newsroom.NewsroomArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic holds, compared with what the newsroom published.
 *
 * @param lost articles of which no revision is there
 * @param untold articles of whose last revision no second edition is there
 * @param doubled editions of revisions that are there more than once, counted beyond the first
 * @param disordered editions that stand behind a later one of their article
 * @param invented revisions that the newsroom never published
 */
record Tally(String topic, int lost, int untold, int doubled, int disordered, int invented) {
  private static final Comparator<Edition> ORDER =
      Comparator.comparingInt(Edition::revision).thenComparingInt(Edition::edition);

  private record Edition(int revision, int edition) {
    static Edition of(ArticleEvent event) {
      int edition =
          switch (event) {
            case ArticleSummarized summarized -> summarized.edition();
            case ArticlePublished published -> published.edition();
            case ArticleIngested _ -> 1;
          };
      return new Edition(event.revision(), edition);
    }
  }

  /** Compares; articles of other newsrooms on the same topic do not count. */
  static Tally of(
      String topic, List<? extends ArticleEvent> events, List<NewsroomArticle> published) {
    Map<ArticleId, NewsroomArticle> wanted = new HashMap<>();
    published.forEach(article -> wanted.put(article.id(), article));
    Map<ArticleId, List<Edition>> found = new HashMap<>();
    events.stream()
        .filter(event -> wanted.containsKey(event.id()))
        .forEach(event ->
            found.computeIfAbsent(event.id(), _ -> new ArrayList<>()).add(Edition.of(event)));
    int told = 0;
    int doubled = 0;
    int disordered = 0;
    int invented = 0;
    for (var article : found.entrySet()) {
      Set<Edition> seen = new HashSet<>();
      Edition highest = article.getValue().getFirst();
      int last = revisions(wanted.get(article.getKey()));
      for (Edition edition : article.getValue()) {
        doubled += seen.add(edition) ? 0 : 1;
        disordered += ORDER.compare(edition, highest) < 0 ? 1 : 0;
        invented += edition.revision() > last ? 1 : 0;
        highest = ORDER.compare(edition, highest) < 0 ? highest : edition;
      }
      told += seen.contains(new Edition(last, 2)) ? 1 : 0;
    }
    int lost = wanted.size() - found.size();
    return new Tally(topic, lost, wanted.size() - told, doubled, disordered, invented);
  }

  private static int revisions(@org.jspecify.annotations.Nullable NewsroomArticle article) {
    return article == null ? 0 : article.revision() + (article.withdrawn() ? 1 : 0);
  }

  /** Whether the guarantee holds, which promises no second edition. */
  boolean isClean() {
    return lost + doubled + disordered + invented == 0;
  }
}
