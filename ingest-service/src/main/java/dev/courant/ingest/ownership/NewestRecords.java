package dev.courant.ingest.ownership;

import dev.courant.model.EventCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last value of each key of a compacted topic. Partitions are kept apart, since a key may move
 * from one to another and they are read in any order; where a key stands in several, the newest by
 * timestamp counts.
 */
public final class NewestRecords<T> {
  private static final Logger log = LoggerFactory.getLogger(NewestRecords.class);

  private final Class<T> type;
  private final Map<Integer, Map<String, Dated<T>>> partitions = new ConcurrentHashMap<>();

  public NewestRecords(Class<T> type) {
    this.type = type;
  }

  /** Takes the next record of a partition; one that cannot be read is skipped. */
  public void take(ConsumerRecord<String, byte[]> record) {
    Map<String, Dated<T>> keys =
        partitions.computeIfAbsent(record.partition(), _ -> new ConcurrentHashMap<>());
    if (record.key() == null) {
      return;
    }
    if (record.value() == null) {
      keys.remove(record.key());
      return;
    }
    try {
      keys.put(
          record.key(), new Dated<>(record.timestamp(), EventCodec.decode(record.value(), type)));
    } catch (EventCodec.UndecodableException e) {
      log.debug("Skipped {}@{}, as its owner does", record.topic(), record.offset(), e);
    }
  }

  /** The value of a key. */
  public Optional<T> find(String key) {
    Dated<T> newest = null;
    for (Map<String, Dated<T>> keys : partitions.values()) {
      Dated<T> found = keys.get(key);
      newest = newest == null || (found != null && found.isAfter(newest)) ? found : newest;
    }
    return Optional.ofNullable(newest).map(Dated::value);
  }

  /** All values by key. */
  public Map<String, T> all() {
    Map<String, Dated<T>> newest = new HashMap<>();
    partitions
        .values()
        .forEach(keys ->
            keys.forEach((key, value) -> newest.merge(key, value, (a, b) -> b.isAfter(a) ? b : a)));
    Map<String, T> values = new HashMap<>();
    newest.forEach((key, dated) -> values.put(key, dated.value()));
    return values;
  }

  private record Dated<T>(long timestamp, T value) {
    boolean isAfter(Dated<T> other) {
      return timestamp > other.timestamp;
    }
  }
}
