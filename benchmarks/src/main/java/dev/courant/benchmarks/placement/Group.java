package dev.courant.benchmarks.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer group on one topic, without brokers: the real assignor, asked again as the group's
 * leader would until nothing moves. Used by one thread.
 */
final class Group {
  private static final String TOPIC = "feeds";

  private final CooperativeStickyAssignor assignor = new CooperativeStickyAssignor();
  private final Cluster cluster;
  private Map<String, List<TopicPartition>> owned = new TreeMap<>();
  private int generation;

  Group(int partitions) {
    Node node = new Node(1, "localhost", 9092);
    Node[] nodes = {node};
    List<PartitionInfo> infos =
        IntStream.range(0, partitions)
            .mapToObj(i -> new PartitionInfo(TOPIC, i, node, nodes, nodes))
            .toList();
    cluster = new Cluster("simulated", List.of(node), infos, Set.of(), Set.of());
  }

  /** What a change of the group's members led to. */
  record Rebalance(int rounds, List<TopicPartition> moved) {}

  /** An instance joins. */
  Rebalance join(String member) {
    owned.put(member, List.of());
    return settle();
  }

  /** An instance leaves, or dies. */
  Rebalance leave(String member) {
    owned.remove(member);
    return settle();
  }

  /** Partitions by instance. */
  Map<String, List<TopicPartition>> owned() {
    return owned;
  }

  private Rebalance settle() {
    Map<TopicPartition, String> before = owners();
    int rounds = 0;
    Map<String, List<TopicPartition>> last;
    do {
      last = owned;
      owned = assign();
      rounds++;
    } while (!sets(last).equals(sets(owned)));
    List<TopicPartition> moved = new ArrayList<>();
    owners()
        .forEach((partition, owner) -> {
          if (!owner.equals(before.get(partition))) {
            moved.add(partition);
          }
        });
    return new Rebalance(rounds - 1, moved);
  }

  private Map<String, List<TopicPartition>> assign() {
    generation++;
    Map<String, Subscription> members = new HashMap<>();
    owned.forEach((member, partitions) -> members.put(member, subscription(partitions)));
    Map<String, Assignment> assigned =
        assignor.assign(cluster, new GroupSubscription(members)).groupAssignment();
    Map<String, List<TopicPartition>> next = new TreeMap<>();
    assigned.forEach((member, assignment) -> next.put(member, assignment.partitions()));
    return next;
  }

  private Subscription subscription(List<TopicPartition> partitions) {
    Subscription bare = new Subscription(List.of(TOPIC));
    return new Subscription(
        List.of(TOPIC), bare.userData(), partitions, generation, Optional.empty());
  }

  private Map<TopicPartition, String> owners() {
    Map<TopicPartition, String> owners = new HashMap<>();
    owned.forEach((member, partitions) -> partitions.forEach(p -> owners.put(p, member)));
    return owners;
  }

  private static Map<String, Set<TopicPartition>> sets(Map<String, List<TopicPartition>> owned) {
    Map<String, Set<TopicPartition>> sets = new HashMap<>();
    owned.forEach((member, partitions) -> sets.put(member, new HashSet<>(partitions)));
    return sets;
  }
}
