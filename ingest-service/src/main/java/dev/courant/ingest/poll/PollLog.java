package dev.courant.ingest.poll;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.util.List;

/** Where polls are written. */
interface PollLog {
  /**
   * Writes the revisions and the state that remembers them, all or nothing, exactly once, and only
   * while the tenure lasts.
   *
   * @return false where the tenure has ended; nothing was written then
   * @throws RuntimeException where the log cannot be written to for now; nothing was written then
   */
  boolean write(Tenure tenure, Feed feed, List<ArticleIngested> articles, FeedState state);
}
