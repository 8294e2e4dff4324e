package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SamePartitionsAssignorTest {
  private static final int PARTITIONS = 12;

  private final SamePartitionsAssignor assignor = new SamePartitionsAssignor();
  private final Map<String, List<TopicPartition>> owned = new HashMap<>();
  private int generation = 1;

  @Test
  void givesBothTopicsPartitionsToOneMemberWhoeverComesAndGoes() {
    long seed = 20261127;
    Random dice = new Random(seed);
    for (int i = 0; i < 200; i++) {
      if (owned.size() < 2 || dice.nextInt(3) > 0 && owned.size() < 9) {
        owned.put("member-" + i, List.of());
      } else {
        owned.remove(List.copyOf(owned.keySet()).get(dice.nextInt(owned.size())));
      }
      rebalance();
      rebalance();

      assertThat(together(Topics.RAW)).as("round %d, seed %d", i, seed).hasSize(PARTITIONS);
      assertThat(together(Topics.SECOND_EDITIONS)).hasSize(PARTITIONS);
      assertThat(owned.values().stream().mapToInt(List::size).max().orElseThrow())
          .as("balanced")
          .isLessThanOrEqualTo(2 * Math.ceilDiv(PARTITIONS, owned.size()));
    }
  }

  /** No partition has two members at any time: what moves is given up before it is given away. */
  private void rebalance() {
    Map<String, Subscription> members = new HashMap<>();
    owned.forEach((member, partitions) ->
        members.put(
            member,
            new Subscription(
                List.of(Topics.RAW, Topics.SECOND_EDITIONS),
                assignor.subscriptionUserData(Set.of()),
                partitions,
                generation,
                Optional.empty())));
    Map<String, List<TopicPartition>> assigned = assignor.assignPartitions(topics(), members);
    assigned.forEach((member, partitions) -> {
      for (TopicPartition partition : partitions) {
        owned.forEach(
            (other, had) -> assertThat(!other.equals(member) && had.contains(partition)).isFalse());
      }
      assertThat(numbers(partitions, Topics.RAW))
          .isEqualTo(numbers(partitions, Topics.SECOND_EDITIONS));
    });
    owned.replaceAll((member, _) -> assigned.getOrDefault(member, List.of()));
    generation++;
  }

  private static Map<String, List<PartitionInfo>> topics() {
    Map<String, List<PartitionInfo>> topics = new HashMap<>();
    for (String topic : List.of(Topics.RAW, Topics.SECOND_EDITIONS)) {
      topics.put(
          topic,
          IntStream.range(0, PARTITIONS)
              .mapToObj(i -> new PartitionInfo(topic, i, Node.noNode(), new Node[0], new Node[0]))
              .toList());
    }
    return topics;
  }

  private Set<Integer> together(String topic) {
    List<Integer> all = new ArrayList<>();
    owned.values().forEach(partitions -> all.addAll(numbers(partitions, topic)));
    assertThat(all).doesNotHaveDuplicates();
    return new HashSet<>(all);
  }

  private static Set<Integer> numbers(List<TopicPartition> partitions, String topic) {
    Set<Integer> numbers = new HashSet<>();
    partitions.stream()
        .filter(one -> one.topic().equals(topic))
        .forEach(one -> numbers.add(one.partition()));
    return numbers;
  }
}
