package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.publish.store.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

final class LiveEventsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LiveEvents events =
      new LiveEvents(new StreamSettings(Duration.ofSeconds(15), 2, 2, 1));

  @Test
  void takesNobodyBeforeReadingBegan() {
    assertThatThrownBy(events::join).isInstanceOf(LiveEvents.CrowdedException.class);
  }

  @Test
  void handsOnWhatComesAfterAClientJoined() {
    events.moveTo(Map.of(0, 3L));
    LiveEvents.Joined joined = events.join();
    events.deliver(event(3));
    assertThat(joined.at()).isEqualTo(new StreamPosition(Map.of(0, 3L)));
    assertThat(events.entrance()).isEqualTo(new StreamPosition(Map.of(0, 4L)));
    StepVerifier.create(joined.events()).expectNext(event(3)).thenCancel().verify();
  }

  @Test
  void passesByWhatNobodyIsThereToBeToldOf() {
    events.moveTo(Map.of(0, 3L));
    assertThat(events.passBy(Map.of(0, 5L))).isTrue();
    LiveEvents.Joined joined = events.join();
    assertThat(joined.at()).isEqualTo(new StreamPosition(Map.of(0, 5L)));
    assertThat(events.passBy(Map.of(0, 9L))).isFalse();
    assertThat(events.entrance()).isEqualTo(joined.at());
  }

  @Test
  void cutsOffAClientThatReadsMoreSlowlyThanArticlesArePublished() {
    events.moveTo(Map.of(0, 0L));
    LiveEvents.Joined slow = events.join();
    StepVerifier.create(slow.events(), 0)
        .expectSubscription()
        .then(() -> deliver(5))
        .expectError(LiveEvents.SlowClientException.class)
        .verify(PATIENCE);
  }

  @Test
  void cutsOffAClientThatStillReadsWhatItHasMissedAndOnlyThatOne() {
    events.moveTo(Map.of(0, 0L));
    LiveEvents.Joined slow = events.join();
    LiveEvents.Joined quick = events.join();
    StepVerifier.create(quick.events())
        .then(() -> deliver(5))
        .expectNextCount(5)
        .thenCancel()
        .verify();
    StepVerifier.create(slow.events()).expectError(LiveEvents.SlowClientException.class).verify();
  }

  @Test
  void refusesMoreClientsThanItCanServeUntilOneLeaves() {
    events.moveTo(Map.of(0, 0L));
    LiveEvents.Joined first = events.join();
    events.join();
    assertThatThrownBy(events::join).isInstanceOf(LiveEvents.CrowdedException.class);
    first.leave().run();
    events.join();
    assertThat(events.clients()).isEqualTo(2);
  }

  @Test
  void endsEveryStreamWhenTheProcessEnds() {
    events.moveTo(Map.of(0, 0L));
    LiveEvents.Joined joined = events.join();
    events.end();
    StepVerifier.create(joined.events()).verifyComplete();
  }

  private void deliver(int count) {
    for (int i = 0; i < count; i++) {
      events.deliver(event(i));
    }
  }

  private static PublishedEvent event(long offset) {
    return new PublishedEvent(
        0, offset, "create", new Listing(true, Instant.EPOCH, Set.of()), "{}");
  }
}
