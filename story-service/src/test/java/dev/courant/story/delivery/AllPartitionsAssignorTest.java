package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AllPartitionsAssignorTest {
  private static final String TOPIC = "articles";

  private final Map<String, Subscription> members = new HashMap<>();

  @Test
  void givesOneMemberAllPartitions() {
    member("b", 0, List.of());
    member("a", 0, List.of());

    assertThat(assigned(3)).containsEntry("a", partitions(3)).containsEntry("b", List.of());
  }

  @Test
  void takesNothingFromTheOneThatHasThem() {
    member("b", 4, partitions(3));
    member("a", -1, List.of());

    assertThat(assigned(3)).containsEntry("b", partitions(3)).containsEntry("a", List.of());
  }

  @Test
  void givesItThePartitionsThatATopicGot() {
    member("b", 4, partitions(3));
    member("a", 4, List.of());

    assertThat(assigned(5)).containsEntry("b", partitions(5));
  }

  @Test
  void doesNotBelieveAMemberOfAPastGeneration() {
    member("a", 3, partitions(3));
    member("b", 5, partitions(3));

    assertThat(assigned(3)).containsEntry("b", partitions(3)).containsEntry("a", List.of());
  }

  @Test
  void leavesPartitionsToNobodyUntilTheirOwnerHasGivenThemUp() {
    member("a", 5, partitions(3).subList(0, 1));
    member("b", 5, partitions(3).subList(1, 3));

    assertThat(assigned(3)).containsEntry("b", partitions(3).subList(1, 3));
    assertThat(assigned(3)).containsEntry("a", List.of());
  }

  private void member(String name, int generation, List<TopicPartition> owned) {
    members.put(name, new Subscription(List.of(TOPIC), null, owned, generation, Optional.empty()));
  }

  private Map<String, List<TopicPartition>> assigned(int count) {
    return new AllPartitionsAssignor().assign(Map.of(TOPIC, count), members);
  }

  private static List<TopicPartition> partitions(int count) {
    return IntStream.range(0, count).mapToObj(i -> new TopicPartition(TOPIC, i)).toList();
  }
}
