package dev.courant.ingest.poll;

import dev.courant.ingest.desk.Desk;
import dev.courant.ingest.desk.Desks;
import dev.courant.model.FeedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/** What this instance has at the moment, and the group membership that proves it to the broker. */
final class Tenures implements OwnStates, Desks {
  private final Map<Integer, Tenure> current = new ConcurrentHashMap<>();
  private final Map<Integer, Desk> desks = new ConcurrentHashMap<>();
  private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
  private volatile Optional<ConsumerGroupMetadata> membership = Optional.empty();

  void begin(Tenure tenure, Desk desk) {
    current.put(tenure.partition(), tenure);
    desks.put(desk.partition(), desk);
  }

  void end(int partition) {
    Tenure tenure = current.remove(partition);
    desks.remove(partition);
    if (tenure != null) {
      tenure.end();
    }
  }

  Optional<Tenure> at(int partition) {
    return Optional.ofNullable(current.get(partition));
  }

  List<Tenure> all() {
    return List.copyOf(current.values());
  }

  @Override
  public List<Desk> desks() {
    return List.copyOf(desks.values());
  }

  @Override
  public Optional<FeedState> find(String feedId) {
    return current.values().stream()
        .filter(tenure -> tenure.find(feedId).isPresent())
        .flatMap(tenure -> tenure.findState(feedId).stream())
        .findFirst();
  }

  void proof(ConsumerGroupMetadata metadata) {
    membership = Optional.of(metadata);
  }

  Optional<ConsumerGroupMetadata> proof() {
    return membership;
  }

  /** How far the feeds of a partition were heard. */
  void position(int partition, long offset) {
    positions.put(partition, offset);
  }

  long position(int partition) {
    return positions.getOrDefault(partition, 0L);
  }
}
