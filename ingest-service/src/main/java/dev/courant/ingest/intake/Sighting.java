package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.model.Feed;
import dev.courant.model.FeedState.SeenEntry;
import org.jspecify.annotations.Nullable;

/**
 * A reason to look at a page.
 *
 * @param seen what is known of the article; revision 0 where nothing was published yet
 * @param entry what the feed says of it now, or null where only the page is to be looked at again
 */
public record Sighting(Feed feed, SeenEntry seen, @Nullable ParsedEntry entry) {}
