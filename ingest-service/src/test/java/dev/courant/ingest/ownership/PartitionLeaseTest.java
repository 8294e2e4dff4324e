package dev.courant.ingest.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.article.RejectedRecord;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Outlet;
import dev.courant.model.SourceFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PartitionLeaseTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");
  private static final CanonicalUrl PAGE =
      CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();

  private final FeedState restored = FeedState.unpolled("herald", NOW, Duration.ofMinutes(15));
  private final PartitionLease lease = new PartitionLease(3, Map.of("herald", restored));

  @Test
  void beginsWithWhatWasRestored() {
    assertThat(lease.partition()).isEqualTo(3);
    assertThat(lease.findState("herald")).contains(restored);
    assertThat(lease.findState("other")).isEmpty();
    assertThat(lease.feeds()).isEmpty();
    assertThat(lease.ended()).isFalse();
    assertThat(lease.controlledFrom("letters")).isZero();
  }

  @Test
  void staysEndedOnceThePartitionWasTakenAway() {
    lease.end();
    lease.put(feed("herald", "https://herald.example/rss"));
    assertThat(lease.ended()).isTrue();
  }

  @Test
  void knowsAFeedUntilItIsRemoved() {
    Feed feed = feed("herald", "https://herald.example/rss");
    lease.put(feed);
    assertThat(lease.find("herald")).contains(feed);
    lease.remove("herald");
    assertThat(lease.find("herald")).isEmpty();
    assertThat(lease.feeds()).isEmpty();
    assertThat(lease.findState("herald")).as("its state stays").contains(restored);
  }

  @Test
  void remembersTheNewestStateOfAFeed() {
    FeedState next = restored.failed(NOW, NOW.plusSeconds(60), "answered 503");
    lease.remember(next);
    assertThat(lease.findState("herald")).contains(next);
  }

  @Test
  void keepsRejectedRecordsInOrderUntilTheyHaveTheirLetter() {
    lease.controlled("letters", 12, List.of(rejected(1), rejected(2)));
    lease.reject(rejected(3));

    assertThat(lease.controlledFrom("letters")).isEqualTo(12);
    assertThat(offsets(2)).containsExactly(1L, 2L);
    assertThat(offsets(9)).as("they stay").containsExactly(1L, 2L, 3L);
    lease.lettered(2);
    assertThat(offsets(9)).containsExactly(3L);
  }

  @Test
  void attributesAPageToTheFeedThatIsNearestToIt() {
    assertThat(lease.nearest(PAGE)).isEmpty();
    lease.put(feed("all", "https://all.example/rss"));
    assertThat(lease.nearest(PAGE).map(SourceFeed::feed)).contains("all");
    lease.put(feed("site", "https://feeds.herald.example/rss"));
    assertThat(lease.nearest(PAGE).map(SourceFeed::feed)).contains("site");
    lease.put(feed("a-host", "https://www.herald.example/rss"));
    lease.put(feed("b-host", "https://www.herald.example/politics/rss"));
    assertThat(lease.nearest(PAGE).map(SourceFeed::feed)).as("the first of two").contains("a-host");
  }

  private static Feed feed(String id, String url) {
    return new Feed(id, url, new Outlet(id, id, null), null, "admin", false);
  }

  private List<Long> offsets(int most) {
    return lease.rejected(most).stream().map(one -> one.record().offset()).toList();
  }

  private static RejectedRecord rejected(long offset) {
    return RejectedRecord.of(
        new ConsumerRecord<>("letters", 3, offset, "key", null), new IllegalStateException());
  }
}
