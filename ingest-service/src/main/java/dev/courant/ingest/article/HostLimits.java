package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Which pages are being checked, and how many of each host, so that the pages of a slow host do not
 * take all places while they wait.
 */
final class HostLimits {
  private final int perHost;
  private final Map<ArticleId, String> hosts = new HashMap<>();
  private final Map<String, Integer> busy = new HashMap<>();

  HostLimits(int perHost) {
    this.perHost = perHost;
  }

  /** Whether the page may be checked now; it must be {@linkplain #leave left} then. */
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
