package dev.courant.standalone;

import dev.courant.ingest.catalogue.FeedCatalogue;
import dev.courant.model.Feed;
import dev.courant.testkit.newsroom.Newsroom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where ingest gets its news.
 *
 * @param catalogue the feeds, or empty for the bundled catalogue of real outlets
 * @param settings of ingest-service that go with it
 * @param inWords for the terminal
 */
record News(Optional<FeedCatalogue> catalogue, Map<String, String> settings, String inWords) {

  static News fromTheWorld() {
    return new News(Optional.empty(), Map.of(), "the catalogue of real outlets");
  }

  /** A newsroom in this process: reached through its relay, and nothing else is. */
  static News from(Newsroom newsroom, String source, Map<String, String> pace) {
    Map<String, String> settings = new java.util.HashMap<>(pace);
    settings.put("courant.ingest.fetch.relay", newsroom.relay().toString());
    settings.put("courant.ingest.fetch.per-host-delay", "0s");
    settings.put("courant.ingest.fetch.per-host-concurrency", "8");
    return new News(
        Optional.of(new Listing(source, newsroom.feeds())),
        settings,
        newsroom.feeds().size() + " feeds of a newsroom in this process");
  }

  private record Listing(String source, List<Feed> feeds) implements FeedCatalogue {}
}
