package dev.courant.publish.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.index.IndexState.Identity;
import dev.courant.publish.log.TopicIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndexStateTest {
  private static final Identity OURS = Identity.of(new TopicIdentity("cluster", "topic", "id"));
  private static final Map<Integer, Long> NONE = Map.of();

  private final IndexState state = new IndexState(OURS, Map.of(0, 5L, 1, 9L));

  @Test
  void isWhatItWasWhenItIsReadBack() {
    assertThat(IndexState.of(state.remembered())).isEqualTo(state);
    assertThat(IndexState.of(Map.of())).isEqualTo(new IndexState(null, NONE));
  }

  @Test
  void fitsALogThatReachesFromBeforeItsPositionsToBehindThem() {
    assertThat(state.mismatch(OURS, Map.of(0, 5L, 1, 0L), Map.of(0, 5L, 1, 100L))).isEmpty();
  }

  @Test
  void doesNotFitAnythingElse() {
    Map<Integer, Long> end = Map.of(0, 100L, 1, 100L);
    assertThat(new IndexState(null, NONE).mismatch(OURS, NONE, end)).isNotEmpty();
    assertThat(state.mismatch(OURS, NONE, Map.of(0, 4L, 1, 100L))).contains("beyond the end");
    assertThat(state.mismatch(OURS, NONE, Map.of(0, 100L))).contains("beyond the end");
    assertThat(state.mismatch(OURS, Map.of(0, 6L), end)).contains("does not reach back");
    for (TopicIdentity other :
        new TopicIdentity[] {
          new TopicIdentity("other", "topic", "id"), new TopicIdentity("cluster", "topic", "new")
        }) {
      assertThat(state.mismatch(Identity.of(other), NONE, end)).contains("it was made of");
    }
    Identity otherAnalysis = new Identity(OURS.topic(), "another");
    assertThat(state.mismatch(otherAnalysis, NONE, end)).contains("it was made of");
  }

  @Test
  void isOutdatedWhereAnotherBuildMadeIt() {
    assertThat(new IndexState(OURS, Map.of()).isOutdated()).isFalse();
    assertThat(new IndexState(null, Map.of()).isOutdated()).isFalse();
    Identity another = new Identity(OURS.topic(), "another");
    assertThat(new IndexState(another, Map.of()).isOutdated()).isTrue();
  }
}
