package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.FeedState;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a feed answered when it was asked. */
sealed interface FeedAnswer {
  /**
   * The feed could be read. {@code movedTo} is set where every hop on the way said that it is for
   * good.
   *
   * @param freshFor how long the answer is good for, or null where it does not say
   * @param hints what it says of when and where to ask, or null where it says nothing
   */
  record Entries(
      ParsedFeed feed,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration freshFor,
      FeedState.@Nullable Hints hints,
      @Nullable URI movedTo)
      implements FeedAnswer {}

  /** Nothing new since the last full answer. */
  record Unchanged(@Nullable Duration freshFor) implements FeedAnswer {}

  /** 410: the feed has ended. */
  record Ended() implements FeedAnswer {}

  /** The feed could not be had or not be read. */
  record Failure(String reason, @Nullable Duration retryAfter) implements FeedAnswer {}
}
