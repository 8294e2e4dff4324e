package dev.courant.summarize.delivery;

import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Assigns the partitions of {@link Topics#RAW} cooperatively and sticky, and the same ones of
 * {@link Topics#SECOND_EDITIONS} with them, so that one consumer writes all editions of an article.
 * Public because Kafka makes it by name.
 */
public final class SamePartitionsAssignor extends CooperativeStickyAssignor {
  @Override
  public String name() {
    return "courant-same-partitions";
  }

  @Override
  public Map<String, List<TopicPartition>> assignPartitions(
      Map<String, List<PartitionInfo>> topics, Map<String, Subscription> members) {
    Map<String, List<PartitionInfo>> raw = new HashMap<>(topics);
    raw.keySet().retainAll(Set.of(Topics.RAW));
    Map<String, Subscription> forRaw = new HashMap<>();
    members.forEach((member, subscription) -> forRaw.put(member, ofRaw(subscription)));
    Set<Integer> followers = new HashSet<>();
    topics
        .getOrDefault(Topics.SECOND_EDITIONS, List.of())
        .forEach(info -> followers.add(info.partition()));
    Map<String, List<TopicPartition>> assigned = new HashMap<>();
    super.assignPartitions(raw, forRaw)
        .forEach((member, partitions) -> assigned.put(member, both(partitions, followers)));
    return assigned;
  }

  private static List<TopicPartition> both(List<TopicPartition> raw, Set<Integer> followers) {
    List<TopicPartition> both = new ArrayList<>(raw);
    for (TopicPartition partition : raw) {
      if (followers.contains(partition.partition())) {
        both.add(new TopicPartition(Topics.SECOND_EDITIONS, partition.partition()));
      }
    }
    return both;
  }

  private static Subscription ofRaw(Subscription all) {
    List<TopicPartition> owned =
        all.ownedPartitions().stream().filter(one -> one.topic().equals(Topics.RAW)).toList();
    Subscription raw =
        new Subscription(
            List.of(Topics.RAW),
            all.userData(),
            owned,
            all.generationId().orElse(DEFAULT_GENERATION),
            all.rackId());
    raw.setGroupInstanceId(all.groupInstanceId());
    return raw;
  }
}
