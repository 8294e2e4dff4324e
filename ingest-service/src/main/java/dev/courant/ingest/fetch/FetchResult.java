package dev.courant.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchResult {

  /**
   * The document, from an answer 2xx; of an article's page, from 200 alone.
   *
   * @param finalUri where it was found in the end
   * @param movedTo the address to ask from now on: set when there was a redirect and every one was
   *     permanent (301 or 308); null otherwise
   * @param body decoded (gzip, deflate, zstd, brotli), at most {@link FetchSettings#maxBytes()}
   *     long. Not copied: the receiver owns it
   */
  @SuppressWarnings("ArrayRecordComponent") // results are consumed, never compared
  record Fetched(URI finalUri, @Nullable URI movedTo, ResponseHeaders headers, byte[] body)
      implements FetchResult {}

  /** The copy at hand is current (304 to a conditional request). */
  record NotModified(ResponseHeaders headers) implements FetchResult {}

  /**
   * Any other final status, for example 404, 410, 429 or 503.
   *
   * @param headers empty where the host was not asked again because its Retry-After still runs
   * @param retryAfter how long the host wants to be left alone, at most a day; null where it did
   *     not say
   */
  record Answered(int status, ResponseHeaders headers, @Nullable Duration retryAfter)
      implements FetchResult {}

  /**
   * No answer, or one that was not accepted.
   *
   * @param detail for operators: names addresses and limits, never content
   */
  record Failed(FailureReason reason, String detail) implements FetchResult {}
}
