package dev.courant.ingest.catalogue;

import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.model.Feed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the feeds of a catalogue onto the topic: adds, changes and removes its own, and leaves all
 * others alone.
 */
public final class CatalogueLoader {
  private static final Logger log = LoggerFactory.getLogger(CatalogueLoader.class);

  private final FeedCatalogue catalogue;
  private final FeedTopic topic;
  private final FeedPlacement placement;

  CatalogueLoader(FeedCatalogue catalogue, FeedTopic topic, FeedPlacement placement) {
    this.catalogue = catalogue;
    this.topic = topic;
    this.placement = placement;
  }

  /** Compares and writes; several instances may do so at once. */
  public void load() {
    Map<String, Feed> there = topic.read();
    Map<String, Feed> obsolete = new HashMap<>(there);
    obsolete.values().removeIf(feed -> !feed.source().equals(catalogue.source()));
    List<ProducerRecord<String, byte[]>> changes = new java.util.ArrayList<>();
    for (Feed feed : catalogue.feeds()) {
      Feed present = there.get(feed.id());
      obsolete.remove(feed.id());
      if (present == null) {
        changes.add(placement.put(feed));
      } else if (present.source().equals(feed.source())) {
        Feed wanted =
            feed.resting(present.paused())
                .requested(present.pollRequestedAt())
                .leased(present.lease())
                .noticed(present.noticedAt());
        changes.addAll(present.equals(wanted) ? List.of() : placement.replace(present, wanted));
      }
    }
    obsolete.values().forEach(feed -> changes.add(placement.remove(feed)));
    topic.write(changes);
    log.info(
        "Catalogue {}: {} feeds, {} changed",
        catalogue.source(),
        catalogue.feeds().size(),
        changes.size());
  }
}
