package dev.courant.ingest.article;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.SourceFeed;
import java.util.Optional;

/** The feeds of the sites of a partition. */
public interface SiteFeeds {
  /** The feed nearest to a page; of several equally near, the first by id. */
  Optional<SourceFeed> nearest(CanonicalUrl page);
}
