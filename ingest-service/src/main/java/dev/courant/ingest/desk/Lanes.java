package dev.courant.ingest.desk;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Which articles are looked at right now, and how many of each host, so that pages of a slow host
 * do not hold all places while they wait for their turn.
 */
final class Lanes {
  private final int perHost;
  private final Map<ArticleId, String> hosts = new HashMap<>();
  private final Map<String, Integer> busy = new HashMap<>();

  Lanes(int perHost) {
    this.perHost = perHost;
  }

  /** Whether the article may be looked at now; it must be {@linkplain #leave left} then. */
  synchronized boolean enter(ArticleState article) {
    String host = String.valueOf(URI.create(article.url()).getHost());
    if (hosts.containsKey(article.id()) || busy.getOrDefault(host, 0) >= perHost) {
      return false;
    }
    hosts.put(article.id(), host);
    busy.merge(host, 1, Integer::sum);
    return true;
  }

  synchronized void leave(ArticleId id) {
    String host = hosts.remove(id);
    if (host != null) {
      busy.computeIfPresent(host, (_, count) -> count == 1 ? null : count - 1);
    }
  }
}
