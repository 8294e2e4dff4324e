package dev.courant.story.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.internals.AbstractPartitionAssignor;
import org.apache.kafka.common.TopicPartition;

/**
 * Assigns all partitions to one member of the group: the one that has most of them, so that a
 * member that joins takes nothing away. The others stand by. Public because Kafka makes it by name.
 */
public final class AllPartitionsAssignor extends AbstractPartitionAssignor {
  @Override
  public String name() {
    return "courant-all-partitions";
  }

  /** Members say what they have, and keep it while the group is rebalanced. */
  @Override
  public List<RebalanceProtocol> supportedProtocols() {
    return List.of(RebalanceProtocol.COOPERATIVE, RebalanceProtocol.EAGER);
  }

  @Override
  public Map<String, List<TopicPartition>> assign(
      Map<String, Integer> partitions, Map<String, Subscription> members) {
    Map<String, List<TopicPartition>> assigned = new HashMap<>();
    members.keySet().forEach(member -> assigned.put(member, new ArrayList<>()));
    if (members.isEmpty()) {
      return assigned;
    }
    Map<String, Set<TopicPartition>> owned = owned(members);
    String active = active(owned);
    Set<TopicPartition> others = new HashSet<>();
    members.values().forEach(member -> others.addAll(member.ownedPartitions()));
    others.removeAll(owned.getOrDefault(active, Set.of()));
    List<TopicPartition> all = assigned.computeIfAbsent(active, _ -> new ArrayList<>());
    new TreeMap<>(partitions)
        .forEach((topic, count) -> {
          for (int partition = 0; partition < count; partition++) {
            all.add(new TopicPartition(topic, partition));
          }
        });
    // What another says that it has is given up by it first, which rebalances the group again.
    all.removeAll(others);
    return assigned;
  }

  private static String active(Map<String, Set<TopicPartition>> owned) {
    return owned.keySet().stream()
        .min(
            Comparator.<String>comparingInt(member -> -owned.getOrDefault(member, Set.of()).size())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** What members of the last generation have; what others say that they have is long gone. */
  private static Map<String, Set<TopicPartition>> owned(Map<String, Subscription> members) {
    int newest =
        members.values().stream().mapToInt(one -> one.generationId().orElse(-1)).max().orElse(-1);
    Map<String, Set<TopicPartition>> owned = new HashMap<>();
    members.forEach((member, subscription) -> {
      boolean current = subscription.generationId().orElse(-1) == newest;
      owned.put(member, current ? Set.copyOf(subscription.ownedPartitions()) : Set.of());
    });
    return owned;
  }
}
