package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.websub.HubLinks;
import dev.courant.model.FeedState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer says of when and where to ask, in its header fields and its document. */
final class StatedHints {
  private StatedHints() {}

  /** The hints, or null where there are none. A feed without a name of its own has its address. */
  static FeedState.@Nullable Hints of(FetchResult.Fetched answer, ParsedFeed feed) {
    HubLinks links = new HubLinks(answer.headers().all("link"), answer.finalUri());
    String hub = links.first("hub").or(() -> usable(feed.hub())).orElse(null);
    String topic =
        hub == null
            ? null
            : links
                .first("self")
                .or(() -> usable(feed.self()))
                .orElse(answer.finalUri().toString());
    FeedState.Hints hints =
        new FeedState.Hints(
            feed.ttl(),
            feed.skipHours().stream().sorted().toList(),
            feed.skipDays().stream().sorted().toList(),
            hub,
            topic);
    boolean silent =
        hub == null
            && hints.ttl() == null
            && hints.skipHours().isEmpty()
            && hints.skipDays().isEmpty();
    return silent ? null : hints;
  }

  private static Optional<String> usable(@Nullable String address) {
    return Optional.ofNullable(address).flatMap(HubLinks::usable);
  }
}
