package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.model.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed that leads to an article.
 *
 * @param guid digest of its guid, or null if it has none of its own
 */
record ShownEntry(CanonicalUrl url, @Nullable String guid, ParsedEntry entry) {}
