package dev.courant.ingest.poll;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.net.URI;
import java.util.List;

/** One poll's hold on its feed: nobody else polls the feed while it lasts. */
interface PollTurn {
  Feed feed();

  FeedState state();

  /**
   * Claims an article for this feed, so that an article that several feeds of an outlet show is
   * published by one of them.
   *
   * @return false where another feed has it already
   */
  boolean claim(ArticleId id);

  /**
   * Writes revisions and the state that remembers them in one transaction.
   *
   * @return false where the feed has passed to another instance: nothing was written, and the poll
   *     is to end
   */
  boolean commit(List<ArticleIngested> articles, FeedState next);

  /** The same, and the feed's new address with it; the feed's id stays. */
  boolean commitMove(URI movedTo, FeedState next);

  /** Remembers a state that is not worth a record: nothing but times changed. */
  void remember(FeedState next);
}
