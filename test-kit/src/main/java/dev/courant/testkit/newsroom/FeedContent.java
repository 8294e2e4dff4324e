package dev.courant.testkit.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, whatever its format.
 *
 * @param updated when it last changed
 * @param entries newest first
 */
record FeedContent(Channel channel, Instant updated, List<Entry> entries) {
  FeedContent {
    entries = List.copyOf(entries);
  }

  /**
   * The feed itself.
   *
   * @param home address of the outlet's front page
   * @param self address of the feed
   * @param language BCP 47, or null where it does not say
   */
  record Channel(String title, String home, String self, @Nullable String language) {}

  /**
   * One article in the feed; what is null is left out.
   *
   * @param url of the article, which is its id as well
   * @param teaser one or two sentences
   */
  record Entry(
      String url,
      @Nullable String title,
      @Nullable String teaser,
      Dates dates,
      List<String> authors) {}

  /** When an article appeared and was last changed, as far as the feed says. */
  record Dates(@Nullable Instant published, @Nullable Instant updated) {}
}
