package dev.courant.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Settings with limits short enough for tests. */
final class FetchSettingsFixture {
  private FetchSettingsFixture() {}

  private static final Duration DEADLINE = Duration.ofSeconds(5);

  static FetchSettings quick() {
    return with(DEADLINE, Duration.ZERO, null, List.of());
  }

  static FetchSettings within(Duration deadline) {
    return with(deadline, Duration.ZERO, null, List.of());
  }

  static FetchSettings relayedTo(URI relay) {
    return with(DEADLINE, Duration.ZERO, relay, List.of());
  }

  static FetchSettings allowing(String... endpoints) {
    return with(DEADLINE, Duration.ZERO, null, List.of(endpoints));
  }

  static FetchSettings delaying(Duration perHostDelay) {
    return with(DEADLINE, perHostDelay, null, List.of());
  }

  private static FetchSettings with(
      Duration deadline, Duration perHostDelay, @Nullable URI relay, List<String> allowed) {
    return new FetchSettings(
        "Courant-Test/1.0",
        Duration.ofSeconds(2),
        deadline,
        DataSize.ofKilobytes(256),
        5,
        2,
        perHostDelay,
        Duration.ofSeconds(2),
        64,
        relay,
        allowed,
        true);
  }
}
