package dev.courant.ingest.poll;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.courant.model.ArticleId;
import dev.courant.model.FeedState.SeenEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how often a page is looked at because its entry changed: 24 times a day where the words
 * changed, as counters in them do, and every four hours where nothing but the time of change did,
 * which some feeds set to the time of the request.
 */
final class LookBudget {
  private static final int MOST_PER_DAY = 24;
  private static final Duration FOR_A_TIME = Duration.ofHours(4);
  private static final int MOST_ARTICLES = 50_000;

  private final Cache<ArticleId, AtomicInteger> looks =
      Caffeine.newBuilder()
          .maximumSize(MOST_ARTICLES)
          .expireAfter(Expiry.creating((ArticleId _, AtomicInteger _) -> Duration.ofDays(1)))
          .build();

  /**
   * Whether a changed entry may lead to a look now; counts it.
   *
   * @param hash of the entry as it is now
   */
  boolean allows(SeenEntry before, String hash, Instant now) {
    if (words(before.entryHash()).equals(words(hash))) {
      return !before.sightedAt().plus(FOR_A_TIME).isAfter(now);
    }
    return looks.get(before.id(), _ -> new AtomicInteger()).incrementAndGet() <= MOST_PER_DAY;
  }

  /** The part of an entry's hash that stands for its words. */
  private static String words(String hash) {
    int time = hash.indexOf('/');
    return time < 0 ? hash : hash.substring(0, time);
  }
}
