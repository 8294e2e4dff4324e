package dev.courant.ingest.catalogue;

import dev.courant.model.Feed;
import java.util.List;

/** A list of feeds that an instance brings along. */
public interface FeedCatalogue {
  /**
   * What its feeds have as {@link Feed#source()}: only feeds of this source are changed or removed
   * by it.
   */
  String source();

  /** The feeds, in no order. */
  List<Feed> feeds();
}
