package dev.courant.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.fetch.FailureReason;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Purpose;
import dev.courant.ingest.fetch.ResponseHeaders;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Hints;
import dev.courant.model.FeedState.Subscription;
import dev.courant.model.HubLease;
import dev.courant.model.Outlet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriberTest {
  private static final String HUB = "https://hub.example/";
  private static final String TOPIC = "https://a.example/rss";
  private static final FetchResult TAKEN =
      new FetchResult.Fetched(URI.create(HUB), null, ResponseHeaders.NONE, new byte[0]);
  private static final WebSubSettings SETTINGS =
      Settings.at(URI.create("https://news.example/websub/"));

  private final List<FetchRequest> asked = new ArrayList<>();
  private final HubKeys keys = new HubKeys("s".repeat(32));
  private FetchResult answer = TAKEN;
  private final Subscriber subscriber =
      subscriber(new CallbackAddresses(URI.create("https://news.example/websub/"), keys));

  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private Feed feed = new Feed("a", TOPIC, new Outlet("a", "A", null), null, "admin", false);
  private FeedState state =
      FeedState.unpolled("a", now, Duration.ofMinutes(15)).withHints(hints(HUB, TOPIC));

  @Test
  void asksTheHubThatAFeedDeclaresForItsTopicWithItsOwnCallbackAndSecret() {
    go();

    FetchRequest request = asked.getFirst();
    assertThat(request.uri()).isEqualTo(URI.create(HUB));
    assertThat(request.purpose()).isEqualTo(Purpose.WEBSUB);
    assertThat(request.form())
        .contains("hub.mode=subscribe", "hub.topic=https%3A%2F%2Fa.example%2Frss")
        .contains("hub.callback=https%3A%2F%2Fnews.example%2Fwebsub%2Fa%2F" + keys.token("a"))
        .contains("hub.lease_seconds=864000", "hub.secret=" + keys.secret("a", HUB));
    assertThat(status()).isInstanceOf(SubscriptionStatus.Requested.class);
  }

  @Test
  void asksNoHubWithoutAHubOrACallbackOrWhileTheFeedRests() {
    Subscriber polling = subscriber(null);
    assertThat(polling.due(feed, state, now)).isEmpty();
    assertThat(subscriber.due(feed.resting(true), state, now)).isEmpty();
    assertThat(subscriber.due(feed, state.withHints(null), now)).isEmpty();
  }

  @Test
  void remembersNothingOfTheSecretAndTheCallback() {
    Subscription remembered = go();

    assertThat(remembered.toString())
        .doesNotContain(keys.token("a"), keys.secret("a", HUB), "news.example");
  }

  @Test
  void waitsForTheHubToVerifyAndIsActiveThen() {
    go();
    forward(Duration.ofMinutes(50));
    assertThat(subscriber.due(feed, state, now)).isEmpty();

    grant(Duration.ofDays(10));
    assertThat(status()).isInstanceOf(SubscriptionStatus.Active.class);
    assertThat(subscriber.due(feed, state, now)).isEmpty();
  }

  @Test
  void renewsALeaseBeforeItEnds() {
    go();
    grant(Duration.ofDays(10));
    forward(Duration.ofDays(7));
    assertThat(subscriber.due(feed, state, now)).as("most of the lease is left").isEmpty();

    forward(Duration.ofDays(1));
    go();
    assertThat(status())
        .as("until the old lease ends")
        .isInstanceOf(SubscriptionStatus.Active.class);
    assertThat(subscriber.due(feed, state, now)).as("already asked").isEmpty();

    grant(Duration.ofDays(10));
    forward(Duration.ofDays(3));
    assertThat(status()).isInstanceOf(SubscriptionStatus.Active.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void renewsALeaseThatWouldEndBeforeTheNextPoll() {
    go();
    grant(Duration.ofMinutes(30));
    forward(Duration.ofMinutes(1));
    state = state.succeeded(now, state.schedule().interval(), now.plus(Duration.ofHours(1)));

    assertThat(subscriber.due(feed, state, now)).isPresent();
  }

  @Test
  void triesAgainWhileTheOldLeaseLastsWhereARenewalFails() {
    go();
    grant(Duration.ofDays(10));
    forward(Duration.ofDays(9));
    answer = new FetchResult.Answered(503, ResponseHeaders.NONE, null);
    go();
    assertThat(status()).isInstanceOf(SubscriptionStatus.Active.class);
    assertThat(subscriber.due(feed, state, now)).isEmpty();

    forward(Duration.ofHours(1));
    answer = TAKEN;
    go();
    assertThat(state.subscription().failures()).isZero();
  }

  @Test
  void fallsBackToPollingWithAReasonWhereTheHubIsDownAndAsksItEverMoreRarely() {
    answer = new FetchResult.Failed(FailureReason.CONNECTION, "hub.example:443: refused");
    go();
    assertThat(status())
        .isEqualTo(
            new SubscriptionStatus.Failed("the hub could not be asked: hub.example:443: refused"));

    for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
      forward(Duration.ofHours(hours).minusSeconds(1));
      assertThat(subscriber.due(feed, state, now)).as("before %s h", hours).isEmpty();
      forward(Duration.ofSeconds(1));
      go();
    }
    assertThat(state.subscription().failures()).isEqualTo(8);
  }

  @Test
  void fallsBackToPollingWhereTheHubNeverVerifies() {
    go();
    forward(Duration.ofMinutes(61));
    assertThat(status()).isInstanceOf(SubscriptionStatus.Failed.class);

    go();
    assertThat(state.subscription().failures()).isEqualTo(1);
    assertThat(status()).isInstanceOf(SubscriptionStatus.Requested.class);
  }

  @Test
  void fallsBackToPollingWhereTheHubDenies() {
    go();
    grant(Duration.ofDays(10));
    feed = feed.leased(new HubLease(state.subscription().id(), now, null, "not here"));
    assertThat(status()).isEqualTo(new SubscriptionStatus.Failed("the hub denied it: not here"));
    assertThat(subscriber.due(feed, state, now)).isEmpty();

    forward(Duration.ofHours(1));
    go();
    assertThat(status()).isInstanceOf(SubscriptionStatus.Requested.class);
  }

  @Test
  void fallsBackToPollingWhenTheLeaseEnds() {
    go();
    grant(Duration.ofDays(10));
    forward(Duration.ofDays(11));

    assertThat(status()).isInstanceOf(SubscriptionStatus.Failed.class);
    assertThat(subscriber.due(feed, state, now)).isPresent();
  }

  @Test
  void subscribesAnewWhereHubTopicOrCallbackChange() {
    go();
    grant(Duration.ofDays(10));

    assertThat(subscriber.due(feed, state.withHints(hints("https://b.example/", TOPIC)), now))
        .isPresent();
    assertThat(subscriber.due(feed, state.withHints(hints(HUB, TOPIC + "2")), now)).isPresent();
    var elsewhere = new CallbackAddresses(URI.create("https://other.example/"), keys);
    assertThat(subscriber(elsewhere).due(feed, state, now)).isPresent();
    var otherSecret =
        new CallbackAddresses(
            URI.create("https://news.example/websub/"), new HubKeys("t".repeat(32)));
    assertThat(subscriber(otherSecret).due(feed, state, now)).isPresent();
  }

  @Test
  void forgetsASubscriptionWhoseFeedDeclaresNoHubAnyMore() {
    go();
    assertThat(subscriber.isObsolete(feed, state, now)).isFalse();
    assertThat(subscriber.isObsolete(feed, state.withHints(null), now)).isTrue();
  }

  private Subscription go() {
    Optional<Subscription> due = subscriber.due(feed, state, now);
    assertThat(due).as("asked at " + now).isPresent();
    Subscription remembered = subscriber.ask(feed, due.get());
    state = state.withSubscription(remembered);
    return remembered;
  }

  private void grant(Duration lease) {
    feed = feed.leased(new HubLease(state.subscription().id(), now, now.plus(lease), null));
  }

  private void forward(Duration step) {
    now = now.plus(step);
  }

  private SubscriptionStatus status() {
    return SubscriptionStatus.of(feed, state, now);
  }

  private Subscriber subscriber(CallbackAddresses callbacks) {
    return new Subscriber(
        SETTINGS,
        callbacks,
        request -> {
          asked.add(request);
          return answer;
        });
  }

  private static Hints hints(String hub, String topic) {
    return new Hints(null, List.of(), List.of(), hub, topic);
  }
}
