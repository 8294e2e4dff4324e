package dev.courant.ingest.poll;

import dev.courant.model.FeedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What this instance has at the moment, and the group membership that proves it to the broker. */
final class Tenures implements OwnStates {
  private final Map<Integer, Tenure> current = new ConcurrentHashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> positions = new ConcurrentHashMap<>();
  private volatile Optional<ConsumerGroupMetadata> membership = Optional.empty();

  void begin(Tenure tenure) {
    current.put(tenure.partition(), tenure);
  }

  void end(int partition) {
    Tenure tenure = current.remove(partition);
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

  void position(TopicPartition partition, long offset) {
    positions.put(partition, new OffsetAndMetadata(offset));
  }

  OffsetAndMetadata position(TopicPartition partition) {
    return positions.getOrDefault(partition, new OffsetAndMetadata(0));
  }
}
