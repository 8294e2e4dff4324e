package dev.courant.endtoend;

import dev.courant.model.ArticleIngested;
import dev.courant.testkit.newsroom.NewsroomArticle;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a run with many feeds.
 *
 * @param killedAt how many records there were when an instance was killed
 * @param settled whether every article was there at its last wording in time
 */
record FeedsFindings(
    int feeds,
    int killedAt,
    boolean settled,
    Tally tally,
    AskedFeeds asked,
    Counts counts,
    Duration took) {

  /**
   * Records.
   *
   * @param articles that the newsroom published
   * @param published records on the topic
   * @param misattributed records of another outlet than the one whose page it is
   */
  record Counts(int articles, int published, long misattributed) {
    static Counts of(List<NewsroomArticle> articles, List<ArticleIngested> published) {
      Map<String, String> owners = new LinkedHashMap<>();
      articles.forEach(article -> owners.put(article.id().value(), article.outlet().id()));
      long strange =
          published.stream()
              .filter(one -> !one.outlet().id().equals(owners.get(one.id().value())))
              .count();
      return new Counts(articles.size(), published.size(), strange);
    }
  }

  /** Whether the guarantees held. */
  boolean isClean() {
    return settled && tally.isClean() && asked.pollsAtOnce() == 0 && asked.crowds() == 0;
  }

  /** The figures of the closing line. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("feeds", feeds);
    figures.put("entries", counts.articles());
    figures.put("published", counts.published());
    figures.put("killed_at", killedAt);
    figures.put("settled", settled);
    figures.put("lost", tally.lost());
    figures.put("doubled", tally.doubled());
    figures.put("disordered", tally.disordered());
    figures.put("invented", tally.invented());
    figures.put("misattributed", counts.misattributed());
    figures.put("polled_by_two", asked.pollsAtOnce());
    figures.put("impolite", asked.crowds());
    figures.put("seconds", took.toMillis() / 1000.0);
    return figures;
  }
}
