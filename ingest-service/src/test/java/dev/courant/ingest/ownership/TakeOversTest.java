package dev.courant.ingest.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeOversTest {
  private final Semaphore states = new Semaphore(0);
  private final List<Integer> begun = new ArrayList<>();
  private final TakeOvers<String> takeOvers =
      new TakeOvers<>(this::restore, (lease, articles) -> begun.add(lease.partition()));

  private Map<PartitionLease, String> restore(Collection<Integer> partitions) {
    states.acquireUninterruptibly();
    if (partitions.contains(13)) {
      throw new IllegalStateException("an open transaction holds back 13");
    }
    Map<PartitionLease, String> restored = new HashMap<>();
    partitions.forEach(one -> restored.put(new PartitionLease(one, Map.of()), "articles"));
    return restored;
  }

  @AfterEach
  void end() {
    states.release(10);
    takeOvers.close();
  }

  @Test
  void doesNotKeepTheMemberWaiting() throws Exception {
    takeOvers.begin(List.of(1, 2));

    assertThat(takeOvers.finished()).isEmpty();
    assertThat(takeOvers.none()).isFalse();
    assertThat(begun).isEmpty();
  }

  @Test
  void beginsLeasesOnceTheStatesAreRead() {
    takeOvers.begin(List.of(1, 2));
    states.release();

    await().until(() -> takeOvers.finished().equals(Set.of(1, 2)));
    assertThat(begun).containsExactlyInAnyOrder(1, 2);
    assertThat(takeOvers.none()).isTrue();
  }

  @Test
  void beginsNoLeaseOfWhatWasRevokedMeanwhile() {
    takeOvers.begin(List.of(1, 2));
    takeOvers.giveUp(List.of(2));
    states.release();

    await().until(() -> takeOvers.finished().equals(Set.of(1)));
    assertThat(begun).containsExactly(1);
  }

  @Test
  void restoresAgainWhatComesBackBeforeItWasRestored() {
    takeOvers.begin(List.of(1));
    takeOvers.giveUp(List.of(1));
    takeOvers.begin(List.of(1));
    states.release();

    await()
        .until(() -> {
          assertThat(takeOvers.finished()).isEmpty();
          return states.availablePermits() == 0;
        });
    assertThat(begun).isEmpty();
    states.release();
    await().until(() -> takeOvers.finished().equals(Set.of(1)));
    assertThat(begun).containsExactly(1);
  }

  @Test
  void saysWhatCouldNotBeRestored() {
    takeOvers.begin(List.of(13));
    states.release();

    await()
        .untilAsserted(() ->
            assertThatThrownBy(takeOvers::finished)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("an open transaction holds back 13"));
  }
}
