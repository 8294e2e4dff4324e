package dev.courant.publish.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that were written since the last refresh, which no searcher shows yet. Ask it
 * before a searcher is taken: what it has forgotten, every searcher taken later shows.
 */
final class LiveRevisions implements RefreshListener {
  private volatile Map<String, Integer> written = new ConcurrentHashMap<>();
  private volatile Map<String, Integer> refreshing = Map.of();

  /** To be called once the writer has the document. */
  void wrote(String id, int revision) {
    written.put(id, revision);
  }

  @Nullable Integer of(String id) {
    Integer revision = written.get(id);
    return revision == null ? refreshing.get(id) : revision;
  }

  @Override
  public void beforeRefresh() {
    refreshing = written;
    written = new ConcurrentHashMap<>();
  }

  @Override
  public void afterRefresh(boolean refreshed) {
    refreshing = Map.of();
  }
}
