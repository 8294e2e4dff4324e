package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenureTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");
  private static final Feed FEED =
      new Feed(
          "herald", "https://herald.example/rss", new Outlet("a", "A", null), null, "admin", true);

  private final FeedState polled =
      FeedState.unpolled("herald", NOW, Duration.ofMinutes(15))
          .succeeded(NOW, Duration.ofMinutes(15), NOW.plusSeconds(900));
  private final Tenure tenure =
      new Tenure(
          0,
          Map.of("herald", polled),
          Duration.ofMinutes(15),
          InstantSource.fixed(NOW).withZone(ZoneOffset.UTC));

  @Test
  void pollsARestingFeedOnceForEachRequest() {
    tenure.put(FEED);
    assertThat(tenure.takeDue(NOW, 9)).isEmpty();

    Feed wanted = FEED.requested(NOW.plusSeconds(3600));
    tenure.put(wanted);
    assertThat(tenure.takeDue(NOW, 9)).containsExactly(wanted);
    tenure.release(wanted);
    assertThat(tenure.takeDue(NOW, 9)).as("even if the clock of the request was ahead").isEmpty();
  }

  @Test
  void pollsOnlyWhatIsDue() {
    Feed awake = FEED.resting(false);
    tenure.put(awake);

    assertThat(tenure.takeDue(NOW.plusSeconds(899), 9)).isEmpty();
    assertThat(tenure.takeDue(NOW.plusSeconds(900), 9)).containsExactly(awake);
    assertThat(tenure.takeDue(NOW.plusSeconds(900), 9)).as("while it is polled").isEmpty();
  }

  @Test
  void knowsWhosePageItIs() {
    Outlet other = new Outlet("b", "B", null);
    tenure.put(new Feed("all", "https://all.example/rss", other, null, "admin", false));
    tenure.put(FEED.at("https://feeds.herald.example/rss"));
    CanonicalUrl page = CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();

    assertThat(tenure.nearest(page).orElseThrow().outlet()).isEqualTo(FEED.outlet());
  }

  @Test
  void followsANoticeOfTheHubOnceItIsTimeTo() {
    Feed awake = FEED.resting(false);
    tenure.put(awake.noticed(NOW.plusSeconds(60)));
    assertThat(tenure.takeDue(NOW.plusSeconds(59), 9)).isEmpty();
    assertThat(tenure.takeDue(NOW.plusSeconds(60), 9)).hasSize(1);
  }

  @Test
  void followsNoNoticeForAFeedThatRestsOrThatWasPolledSince() {
    tenure.put(FEED.noticed(NOW.plusSeconds(60)));
    assertThat(tenure.takeDue(NOW.plusSeconds(61), 9)).as("resting").isEmpty();
    tenure.put(FEED.resting(false).noticed(NOW));
    assertThat(tenure.takeDue(NOW.plusSeconds(61), 9)).as("polled since").isEmpty();
  }

  @Test
  void forgetsARequestThatWasAnswered() {
    tenure.put(FEED.requested(NOW.minusSeconds(1)));

    assertThat(tenure.takeDue(NOW, 9)).isEmpty();
  }
}
