package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueFeedsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");
  private static final Feed FEED =
      new Feed(
          "herald", "https://herald.example/rss", new Outlet("a", "A", null), null, "admin", true);

  private final FeedState polled =
      FeedState.unpolled("herald", NOW, Duration.ofMinutes(15))
          .succeeded(NOW, Duration.ofMinutes(15), NOW.plusSeconds(900));
  private final PartitionLease lease = new PartitionLease(0, Map.of("herald", polled));
  private final DueFeeds due = new DueFeeds(lease);

  @Test
  void pollsARestingFeedOnceForEachRequest() {
    lease.put(FEED);
    assertThat(due.take(NOW, 9)).isEmpty();

    Feed wanted = FEED.requested(NOW.plusSeconds(3600));
    lease.put(wanted);
    assertThat(due.take(NOW, 9)).containsExactly(wanted);
    due.release(wanted);
    assertThat(due.take(NOW, 9)).as("even if the clock of the request was ahead").isEmpty();
  }

  @Test
  void pollsOnlyWhatIsDue() {
    Feed awake = FEED.resting(false);
    lease.put(awake);

    assertThat(due.take(NOW.plusSeconds(899), 9)).isEmpty();
    assertThat(due.take(NOW.plusSeconds(900), 9)).containsExactly(awake);
    assertThat(due.take(NOW.plusSeconds(900), 9)).as("while it is polled").isEmpty();
  }

  @Test
  void takesNoMoreThanThereIsRoomFor() {
    lease.put(FEED.resting(false));
    lease.put(new Feed("b", "https://b.example/", FEED.outlet(), null, "admin", false));
    lease.put(new Feed("c", "https://c.example/", FEED.outlet(), null, "admin", false));
    Instant late = NOW.plusSeconds(900);

    assertThat(due.take(late, 0)).isEmpty();
    assertThat(due.take(late, 2)).hasSize(2);
    assertThat(due.take(late, 2)).hasSize(1);
  }

  @Test
  void pollsAgainOnceAPollIsOver() {
    Feed awake = FEED.resting(false);
    lease.put(awake);
    Instant late = NOW.plusSeconds(900);
    due.take(late, 9);
    due.release(awake);

    assertThat(due.take(late, 9)).containsExactly(awake);
    assertThat(due.lease()).isSameAs(lease);
  }

  @Test
  void pollsNoFeedThatHasEndedUnlessSomebodyAsks() {
    lease.remember(polled.ended());
    Feed awake = FEED.resting(false);
    lease.put(awake.noticed(NOW.plusSeconds(60)));
    Instant late = NOW.plusSeconds(1000);
    assertThat(due.take(late, 9)).isEmpty();
    assertThat(due.oldest(late)).isZero();

    lease.put(awake.requested(late));
    assertThat(due.take(late, 9)).hasSize(1);
  }

  @Test
  void aFeedThatRestsWaitsForNothing() {
    lease.put(FEED);
    assertThat(due.oldest(NOW.plusSeconds(1000))).isZero();
  }

  @Test
  void keepsARequestForAFeedThatIsBeingPolled() {
    Feed awake = FEED.resting(false);
    lease.put(awake);
    Instant late = NOW.plusSeconds(900);
    due.take(late, 9);
    Feed wanted = awake.requested(late.plusSeconds(1));
    lease.put(wanted);
    assertThat(due.take(late, 9)).isEmpty();

    due.release(wanted);
    lease.remember(polled.succeeded(late, Duration.ofMinutes(15), late.plusSeconds(900)));
    assertThat(due.take(late.plusSeconds(1), 9)).containsExactly(wanted);
  }

  @Test
  void knowsWhosePageItIs() {
    Outlet other = new Outlet("b", "B", null);
    lease.put(new Feed("all", "https://all.example/rss", other, null, "admin", false));
    lease.put(FEED.at("https://feeds.herald.example/rss"));
    CanonicalUrl page = CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();

    assertThat(lease.nearest(page).orElseThrow().outlet()).isEqualTo(FEED.outlet());
  }

  @Test
  void followsANoticeOfTheHubOnceItIsTimeTo() {
    Feed awake = FEED.resting(false);
    lease.put(awake.noticed(NOW.plusSeconds(60)));
    assertThat(due.take(NOW.plusSeconds(59), 9)).isEmpty();
    assertThat(due.take(NOW.plusSeconds(60), 9)).hasSize(1);
  }

  @Test
  void followsNoNoticeForAFeedThatRestsOrThatWasPolledSince() {
    lease.put(FEED.noticed(NOW.plusSeconds(60)));
    assertThat(due.take(NOW.plusSeconds(61), 9)).as("resting").isEmpty();
    lease.put(FEED.resting(false).noticed(NOW));
    assertThat(due.take(NOW.plusSeconds(61), 9)).as("polled since").isEmpty();
  }

  @Test
  void startsNoPollOfAFeedWhoseLeaseHasEnded() {
    lease.put(FEED.resting(false));
    lease.end();

    assertThat(due.take(NOW.plusSeconds(900), 9)).isEmpty();
  }

  @Test
  void knowsHowLongTheOldestDueFeedWaits() {
    Feed awake = FEED.resting(false);
    lease.put(awake);
    Instant late = NOW.plusSeconds(1000);
    assertThat(due.oldest(late)).isEqualTo(Duration.ofSeconds(100));

    due.take(late, 9);
    assertThat(due.oldest(late)).as("while it is polled").isZero();
  }

  @Test
  void forgetsARequestThatWasAnswered() {
    lease.put(FEED.requested(NOW.minusSeconds(1)));

    assertThat(due.take(NOW, 9)).isEmpty();
  }
}
