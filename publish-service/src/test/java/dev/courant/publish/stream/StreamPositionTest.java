package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.publish.store.Listing;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamPositionTest {
  private final StreamPosition position = new StreamPosition(Map.of(0, 5L, 11, 7L));

  @Test
  void comesBackFromItsCursor() {
    assertThat(position.cursor()).isEqualTo("0-5.11-7");
    assertThat(StreamPosition.of("0-5.11-7")).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0-", "-5", "0-5.", "a-b", "0-99999999999999999999", "0-5,1-2"})
  void refusesWhatIsNoCursor(String text) {
    assertThatThrownBy(() -> StreamPosition.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesCursorsOfAnyLengthAtOnce() {
    assertThatThrownBy(() -> StreamPosition.of("1-1.".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reachesWhatItHasSeen() {
    assertThat(position.reaches(new StreamPosition(Map.of(0, 5L)))).isTrue();
    assertThat(position.reaches(new StreamPosition(Map.of(0, 6L)))).isFalse();
    assertThat(position.reaches(new StreamPosition(Map.of(3, 1L)))).isFalse();
  }

  @Test
  void isBeforeTheEventThatComesNextAndNotBeforeTheOneJustSeen() {
    assertThat(position.isBefore(event(0, 5))).isTrue();
    assertThat(position.isBefore(event(0, 6))).isTrue();
    assertThat(position.isBefore(event(0, 4))).isFalse();
    assertThat(position.after(event(0, 5)).isBefore(event(0, 5))).isFalse();
  }

  @Test
  void isBeforeEveryEventOfAPartitionThatItDoesNotName() {
    assertThat(position.isBefore(event(3, 0))).isTrue();
  }

  private static PublishedEvent event(int partition, long offset) {
    return new PublishedEvent(
        partition, offset, "create", new Listing(true, Instant.EPOCH, Set.of()), "{}");
  }
}
