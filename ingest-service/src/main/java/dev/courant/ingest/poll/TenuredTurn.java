package dev.courant.ingest.poll;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.util.List;

/** A poll's hold on its feed under a tenure. */
final class TenuredTurn implements PollTurn {
  private final Tenure tenure;
  private final Feed feed;
  private final PollLog log;

  TenuredTurn(Tenure tenure, Feed feed, PollLog log) {
    this.tenure = tenure;
    this.feed = feed;
    this.log = log;
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public FeedState state() {
    return tenure.stateOf(feed);
  }

  @Override
  public boolean claim(ArticleId id) {
    return tenure.claim(id, feed.id());
  }

  @Override
  public boolean commit(List<ArticleIngested> articles, FeedState next) {
    boolean written = log.write(tenure, feed, articles, next);
    if (written) {
      tenure.remember(next);
    }
    return written;
  }

  @Override
  public void remember(FeedState next) {
    tenure.remember(next);
  }
}
