package dev.courant.benchmarks.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

final class GroupTest {
  private static final int PARTITIONS = 12;

  private final Group group = new Group(PARTITIONS);

  @Test
  void givesEveryPartitionToExactlyOneInstance() {
    group.join("a");
    group.join("b");
    group.join("c");
    assertThat(group.owned().values()).allSatisfy(own -> assertThat(own).hasSize(4));
    assertThat(group.owned().values().stream().flatMap(Collection::stream))
        .hasSize(PARTITIONS)
        .doesNotHaveDuplicates();
  }

  @Test
  void movesNoMoreThanTheNewcomersShareInTwoRounds() {
    group.join("a");
    group.join("b");
    Group.Rebalance join = group.join("c");
    assertThat(join.moved()).hasSize(4);
    assertThat(join.rounds()).isEqualTo(2);
  }

  @Test
  void movesOnlyWhatTheDeadHad() {
    group.join("a");
    group.join("b");
    group.join("c");
    var left = group.owned().get("b");
    assertThat(group.leave("b").moved()).containsExactlyInAnyOrderElementsOf(left);
  }
}
