package dev.courant.ingest.poll;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.util.List;
import java.util.Optional;

/**
 * What a poll writes in one transaction.
 *
 * @param feed that was polled
 * @param changed the feed as it is from now on, where it moved
 */
record PollRecords(
    Feed feed, Optional<Feed> changed, List<ArticleIngested> articles, FeedState state) {
  PollRecords {
    articles = List.copyOf(articles);
  }
}
