package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.publish.log.TopicIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamPositionTest {
  private static final TopicTag TOPIC = TopicTag.of(new TopicIdentity("cluster", "topic", "id"));

  private final StreamPosition position = StreamPosition.of(Map.of(0, 5L, 11, 7L));

  @Test
  void comesBackFromItsCursor() {
    assertThat(TOPIC.cursor(position)).isEqualTo(TOPIC.text() + "~0-5.11-7");
    assertThat(TOPIC.position(TOPIC.cursor(position))).contains(position);
    StreamPosition beginning = StreamPosition.of(Map.of(0, 0L));
    assertThat(TOPIC.position(TOPIC.cursor(beginning))).contains(beginning);
  }

  @Test
  void meansNothingInAnotherTopicOrCluster() {
    for (TopicIdentity other :
        new TopicIdentity[] {
          new TopicIdentity("other", "topic", "id"), new TopicIdentity("cluster", "topic", "new")
        }) {
      assertThat(TopicTag.of(other).position(TOPIC.cursor(position))).isEmpty();
    }
    assertThat(TOPIC.position("0-5.11-7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0-",
        "-5",
        "0-5.",
        "a-b",
        "0-99999999999999999999",
        "0-5,1-2",
        "999999-1",
        "x~0-5"
      })
  void refusesWhatIsNoCursor(String text) {
    assertThatThrownBy(() -> TOPIC.position(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesCursorsOfAnyLengthAtOnce() {
    assertThatThrownBy(() -> StreamPosition.of("1-1.".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reachesWhatItHasSeen() {
    assertThat(position.reaches(StreamPosition.of(Map.of(0, 5L)))).isTrue();
    assertThat(position.reaches(StreamPosition.of(Map.of(0, 6L)))).isFalse();
    assertThat(position.reaches(StreamPosition.of(Map.of(3, 1L)))).isFalse();
    assertThat(position.reaches(position.with(3, 1))).isFalse();
    assertThat(position.with(3, 1).reaches(position)).isTrue();
  }

  @Test
  void isEqualWhateverItSaysOfPartitionsThatWereNotSeen() {
    assertThat(StreamPosition.of(Map.of(0, 5L, 3, 0L))).isEqualTo(StreamPosition.of(Map.of(0, 5L)));
  }
}
