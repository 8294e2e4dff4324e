package dev.courant.story.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole articles by where they stand in the log: the last ones from memory. For one thread. */
final class Texts implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  private final PlacedRecords records;
  private final Cache<Place, ArticleSummarized> recent;

  /**
   * Texts.
   *
   * @param kept how many stay in memory
   */
  Texts(PlacedRecords records, int kept) {
    this.records = records;
    this.recent = Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
  }

  /** Keeps one that was read anyway. */
  void put(Place place, ArticleSummarized article) {
    recent.put(place, article);
  }

  /** Those at some places; what the log does not have any more is left out. */
  Map<Place, ArticleSummarized> at(Collection<Place> places) {
    Map<Place, ArticleSummarized> found = new HashMap<>(recent.getAllPresent(places));
    Set<Place> missing = new LinkedHashSet<>(places);
    missing.removeAll(found.keySet());
    records
        .read(missing)
        .forEach((place, record) -> {
          try {
            ArticleSummarized article = EventCodec.decode(record.value(), ArticleSummarized.class);
            recent.put(place, article);
            found.put(place, article);
          } catch (EventCodec.UndecodableException e) {
            log.warn("{}@{} is passed over: {}", record.topic(), place, e.getMessage());
          }
        });
    return found;
  }

  @Override
  public void close() {
    records.close();
  }
}
