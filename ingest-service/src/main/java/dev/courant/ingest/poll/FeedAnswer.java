package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.FeedState;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answer of a feed. */
sealed interface FeedAnswer {
  /**
   * The feed could be read. {@code movedTo} is set if every redirect on the way was permanent.
   *
   * @param freshFor how long the answer stays fresh, or null if it does not say
   * @param hints about when and where to ask, or null
   */
  record Entries(
      ParsedFeed feed,
      FeedState.Validators validators,
      @Nullable Duration freshFor,
      FeedState.@Nullable Hints hints,
      @Nullable URI movedTo,
      Delivery delivery)
      implements FeedAnswer {}

  /**
   * How an answer came.
   *
   * @param foundAt the address that answered in the end
   * @param whole whether it was asked for without validators
   * @param omitted entries beyond the limit
   */
  record Delivery(URI foundAt, boolean whole, int omitted) {}

  /** Nothing new since the last full answer. */
  record Unchanged(@Nullable Duration freshFor) implements FeedAnswer {}

  /** 410: the feed has ended. */
  record Ended() implements FeedAnswer {}

  /** The feed could not be fetched or read. */
  record Failure(String reason, @Nullable Duration retryAfter) implements FeedAnswer {}
}
