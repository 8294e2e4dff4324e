package dev.courant.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.ingest.websub.HubCallback.Notice;
import dev.courant.model.Feed;
import dev.courant.model.FeedState.Subscription;
import dev.courant.model.Outlet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class HubCallbackTest {
  private static final String TOPIC = "https://a.example/rss";
  private static final String HUB = "https://hub.example/";
  private static final String BODY = "<rss version='2.0'/>";

  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final HubKeys keys = new HubKeys("s".repeat(32));
  private final Feeds feeds = new Feeds();
  private final HubCallback callback =
      new HubCallback(feeds, keys, Settings.at(URI.create("https://news.example/")), clock);

  @Test
  void opensOnlyTheCallbackOfTheFeed() {
    assertThat(callback.opens("a", keys.token("a"))).isTrue();
    assertThat(callback.opens("b", keys.token("a"))).isFalse();
    assertThat(callback.opens("a", "t".repeat(43))).isFalse();
    assertThat(new HubKeys("t".repeat(32)).token("a")).isNotEqualTo(keys.token("a"));
    assertThat(keys.token("a")).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void confirmsWhatWasAskedForAndRemembersTheLease() {
    assertThat(callback.confirms("a", "subscribe", TOPIC, 600L)).isTrue();
    assertThat(feeds.feed.lease().until()).isEqualTo(now.plusSeconds(600));
    assertThat(feeds.feed.lease().subscription()).isEqualTo("id");
  }

  @Test
  void takesTheLeaseThatWasAskedForWhereTheHubNamesNone() {
    callback.confirms("a", "subscribe", TOPIC, null);
    assertThat(feeds.feed.lease().until()).isEqualTo(now.plus(Duration.ofDays(10)));
  }

  @Test
  void confirmsNothingElse() {
    assertThat(callback.confirms("a", "unsubscribe", TOPIC, 600L)).isFalse();
    assertThat(callback.confirms("a", "subscribe", TOPIC + "x", 600L)).isFalse();
    assertThat(callback.confirms("b", "subscribe", TOPIC, 600L)).isFalse();
    now = now.plus(Duration.ofDays(2));
    assertThat(callback.confirms("a", "subscribe", TOPIC, 600L)).as("long ago").isFalse();
    feeds.asked = null;
    assertThat(callback.confirms("a", "subscribe", TOPIC, 600L)).isFalse();
    assertThat(feeds.feed.lease()).isNull();
  }

  @Test
  void remembersADenialWithItsReason() {
    assertThat(callback.denied("a", TOPIC, "no\u0007\nroom" + "!".repeat(999))).isTrue();
    assertThat(feeds.feed.lease().denied()).startsWith("no room!").hasSize(200);
    assertThat(callback.denied("a", TOPIC + "x", "why")).isFalse();
  }

  @Test
  void hasTheFeedPolledAfterAGenuineNotice() {
    assertThat(notice(signed(BODY), BODY)).isEqualTo(Notice.TAKEN);
    assertThat(feeds.feed.noticedAt()).isEqualTo(now);
  }

  @Test
  void ignoresANoticeThatIsUnsignedOrSignedForSomethingElse() {
    assertThat(notice(null, BODY)).isEqualTo(Notice.FORGED);
    assertThat(notice(signed(BODY), BODY + " ")).isEqualTo(Notice.FORGED);
    assertThat(notice(HubSignatureTest.signed("sha256", "secret", bytes(BODY)), BODY))
        .isEqualTo(Notice.FORGED);
    assertThat(feeds.changes).isZero();
  }

  @Test
  void makesOnePollOfABurstAndOneAfterIt() {
    for (int i = 0; i < 100; i++) {
      notice(signed(BODY), BODY);
    }
    assertThat(feeds.changes).isEqualTo(2);
    assertThat(feeds.feed.noticedAt()).isEqualTo(now.plus(Duration.ofMinutes(1)));

    now = now.plus(Duration.ofMinutes(10));
    assertThat(notice(signed(BODY), BODY)).isEqualTo(Notice.TAKEN);
    assertThat(feeds.feed.noticedAt()).isEqualTo(now);
  }

  @Test
  void leavesARestingFeedAlone() {
    feeds.feed = feeds.feed.resting(true);
    assertThat(notice(signed(BODY), BODY)).isEqualTo(Notice.PAUSED);
    assertThat(feeds.changes).isZero();
  }

  @Test
  void refusesANoticeThatIsTooLong() {
    SignedBody body = callback.check("a", signed(BODY)).orElseThrow();
    body.take(DefaultDataBufferFactory.sharedInstance.wrap(new byte[4_000]));
    assertThatThrownBy(() -> body.take(DefaultDataBufferFactory.sharedInstance.wrap(new byte[97])))
        .isInstanceOf(DataBufferLimitException.class);
  }

  @Test
  void hasNoCheckForASubscriptionThatIsNoMore() {
    feeds.asked = null;
    assertThat(callback.check("a", signed(BODY))).isEmpty();
    assertThat(callback.check("b", signed(BODY))).isEmpty();
  }

  private Notice notice(String signature, String sent) {
    SignedBody body = callback.check("a", signature).orElseThrow();
    body.take(DefaultDataBufferFactory.sharedInstance.wrap(bytes(sent)));
    return callback.noticed("a", body);
  }

  private String signed(String body) {
    return HubSignatureTest.signed("sha256", keys.secret("a", HUB), bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One feed, without a broker. */
  private final class Feeds implements SubscribedFeeds {
    private Feed feed = new Feed("a", TOPIC, new Outlet("a", "A", null), null, "admin", false);
    private Subscription asked = new Subscription("id", HUB, TOPIC, now, 0, null);
    private int changes;

    @Override
    public Optional<Feed> find(String feedId) {
      return Optional.of(feed).filter(f -> f.id().equals(feedId));
    }

    @Override
    public Optional<Subscription> subscription(
        String feedId, Predicate<Subscription> expected, Duration atMost) {
      return Optional.ofNullable(asked);
    }

    @Override
    public void change(String feedId, UnaryOperator<Feed> change) {
      feed = change.apply(feed);
      changes++;
    }
  }
}
