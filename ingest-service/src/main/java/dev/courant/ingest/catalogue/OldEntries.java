package dev.courant.ingest.catalogue;

import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.Looks;
import dev.courant.model.ArticleState.Published;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Outlet;
import dev.courant.model.Voice;
import java.util.Optional;

/** What entries of versions without sightings say, in today's form. */
final class OldEntries {
  private OldEntries() {}

  /** The article; of a feed that was removed, an outlet is made of its id. */
  static ArticleState article(SeenEntry seen, String feedId, Optional<Feed> feed) {
    Voice voice =
        feed.map(known -> Voice.of(known, new CanonicalUrl(seen.url())))
            .orElseGet(() ->
                new Voice(
                    feedId, new Outlet(feedId, feedId, null), null, Voice.Nearness.ELSEWHERE));
    return new ArticleState(
        seen.id(),
        seen.url(),
        voice,
        null,
        seen.entryHash(),
        new Published(seen.revision(), seen.contentHash(), seen.retracted()),
        new Looks(seen.nextCheck(), seen.failures(), seen.missing()),
        seen.firstSeen(),
        seen.firstSeen());
  }

  /** The entry as one of which a sighting was written when it was first seen. */
  static SeenEntry sighted(SeenEntry seen) {
    return SeenEntry.sighted(
        seen.id(), seen.url(), seen.entryHash(), seen.firstSeen(), seen.firstSeen());
  }
}
