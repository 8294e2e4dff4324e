package dev.courant.ingest.article;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are processed.
 *
 * @param maxConcurrent pages that are checked at once in this instance, 1 to 1000. Too low:
 *     articles come late; too high: memory and sockets
 * @param perTransaction most articles that are written at once, 1 to 500. Too low: many small
 *     transactions; too high: more pages to fetch again after a crash
 * @param remember how long an article is remembered after a feed last showed it, from 7 days; the
 *     time for which {@code courant.articles.summarized} is kept. Too low: articles that come back
 *     are published again; too high: memory, about 1.5 kilobytes each
 */
@ConfigurationProperties("courant.ingest.articles")
public record ArticleSettings(
    @DefaultValue("64") int maxConcurrent,
    @DefaultValue("20") int perTransaction,
    @DefaultValue("90d") Duration remember) {
  private static final Duration SHORTEST = Duration.ofDays(7);

  public ArticleSettings {
    if (maxConcurrent < 1 || perTransaction < 1) {
      throw new IllegalArgumentException("max-concurrent and per-transaction must be 1 or more");
    }
    if (remember.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("remember must be 7d or more, not " + remember);
    }
  }

  /**
   * After what time an article that is still in a feed is sighted again; well before it is
   * forgotten.
   */
  public Duration sightAgainAfter() {
    return remember.dividedBy(3);
  }
}
