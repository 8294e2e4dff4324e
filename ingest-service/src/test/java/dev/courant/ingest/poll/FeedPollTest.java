package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.ResponseHeaders;
import dev.courant.ingest.intake.Telling;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Hints;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedPollTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:30:00Z");
  private static final PollSettings SETTINGS =
      new PollSettings(
          Duration.ofMinutes(15),
          Duration.ofMinutes(5),
          Duration.ofHours(6),
          Duration.ofHours(24),
          Duration.ofDays(3),
          8,
          10);

  private static final Duration SAY_AGAIN = Duration.ofDays(30);

  private final Clock clock = InstantSource.fixed(NOW).withZone(ZoneOffset.UTC);
  private final List<FetchRequest> asked = new ArrayList<>();
  private final Turn turn = new Turn();
  private FetchResult answer = feed("\"v1\"", 5);
  private final FeedPoll poll =
      new FeedPoll(
          new FeedSource(this::fetch, new FeedParser(FeedLimits.DEFAULT), clock),
          new Sighter(new Telling(1000), SAY_AGAIN, SETTINGS.keepEntries()),
          new PollInterval(SETTINGS, Duration.ofHours(1), new Random(1)),
          SETTINGS,
          clock);

  @Test
  void tellsOfEveryEntryInOneTransactionWithTheValidators() {
    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.NEWS);

    assertThat(turn.transactions).containsExactly(5);
    assertThat(turn.sightings.stream().map(Sighting::id).distinct()).hasSize(5);
    assertThat(turn.sightings).allMatch(sighting -> sighting.reason() == Reason.APPEARED);
    assertThat(turn.state.etag()).isEqualTo("\"v1\"");
    assertThat(turn.state.nextDue()).isAfterOrEqualTo(NOW.plus(SETTINGS.minInterval()));
  }

  @Test
  void tellsNothingTwiceWhenTheWholeFeedComesAgain() {
    poll.poll(turn);
    turn.state = due(turn.state);

    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(turn.sightings).hasSize(5);
  }

  @Test
  void tellsAllAgainWhereNothingWasWritten() {
    turn.commitsUntilLost = 0;
    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.LOST);

    turn.commitsUntilLost = Integer.MAX_VALUE;
    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.NEWS);
    assertThat(turn.sightings).hasSize(5);
  }

  @Test
  void saysNowAndThenThatAnArticleStillStandsThere() {
    poll.poll(turn);
    Instant longAgo = NOW.minus(SAY_AGAIN).minusSeconds(1);
    turn.state =
        due(turn.state)
            .withEntries(
                turn.state.entries().stream()
                    .map(e ->
                        SeenEntry.sighted(e.id(), e.url(), e.entryHash(), e.firstSeen(), longAgo))
                    .toList());
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);

    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(turn.sightings.subList(5, 10))
        .allMatch(sighting -> sighting.reason() == Reason.STANDING && sighting.told() == null);
    turn.state = due(turn.state);
    poll.poll(turn);
    assertThat(turn.sightings).as("and not with each poll").hasSize(10);
  }

  @Test
  void asksWithTheValidatorsOfTheLastAnswer() {
    poll.poll(turn);
    turn.state = due(turn.state);
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    int written = turn.transactions.size();

    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(asked.getLast().etag()).isEqualTo("\"v1\"");
    assertThat(turn.transactions).as("nothing but times changed").hasSize(written);
  }

  @Test
  void remembersWhyAFeedFailsAndComesBackLaterEachTime() {
    answer = new FetchResult.Answered(503, ResponseHeaders.NONE, Duration.ofHours(2));

    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.FAILED);
    assertThat(turn.state.reason()).isEqualTo("answered 503");
    assertThat(turn.state.nextDue()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(turn.state.failures()).isEqualTo(1);
  }

  @Test
  void remembersWhatTheFeedAsksForWhereItAnswersThatNothingChanged() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    String text =
        new String(found.body(), StandardCharsets.UTF_8)
            .replace("<channel>", "<channel><ttl>180</ttl><skipHours><hour>16</hour></skipHours>");
    ResponseHeaders headers =
        new ResponseHeaders(
            Map.of("ETag", List.of("\"v1\""), "Link", List.of("<https://hub.example/>; rel=hub")));
    answer = answered(found, headers, text);
    poll.poll(turn);
    Hints hints = turn.state.hints();
    assertThat(hints.hub()).isEqualTo("https://hub.example/");
    assertThat(hints.topic()).as("where it names none").isEqualTo("https://www.herald.example/rss");
    assertThat(turn.state.nextDue()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));

    turn.state = due(turn.state);
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    poll.poll(turn);
    assertThat(turn.state.hints()).isEqualTo(hints);
    assertThat(turn.state.nextDue()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void prefersTheHubOfTheHeaderToTheDocuments() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    String text =
        new String(found.body(), StandardCharsets.UTF_8)
            .replace(
                "<channel>",
                "<channel><link xmlns='http://www.w3.org/2005/Atom' rel='hub'"
                    + " href='https://other.example/'/><link xmlns='http://www.w3.org/2005/Atom'"
                    + " rel='self' href='https://www.herald.example/self'/>");
    answer = answered(found, ResponseHeaders.NONE, text);
    poll.poll(turn);
    assertThat(turn.state.hints().hub()).isEqualTo("https://other.example/");
    assertThat(turn.state.hints().topic()).isEqualTo("https://www.herald.example/self");

    turn.state = due(turn.state);
    Map<String, List<String>> link =
        Map.of("Link", List.of("<https://hub.example/>; rel=hub, </s>; rel=self"));
    answer = answered(found, new ResponseHeaders(link), text);
    poll.poll(turn);
    assertThat(turn.state.hints().hub()).isEqualTo("https://hub.example/");
    assertThat(turn.state.hints().topic()).isEqualTo("https://www.herald.example/s");
  }

  @Test
  void stopsPollingAFeedThatHasEnded() {
    answer = new FetchResult.Answered(410, ResponseHeaders.NONE, null);
    poll.poll(turn);

    assertThat(turn.state.gone()).isTrue();
  }

  @Test
  void takesOverTheAddressToWhichAFeedMovedForGood() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    java.net.URI moved = java.net.URI.create("https://feeds.herald.example/rss");
    answer = new FetchResult.Fetched(moved, moved, found.headers(), found.body());
    poll.poll(turn);

    assertThat(turn.movedTo).isEqualTo(moved);
    assertThat(turn.sightings).hasSize(5);
  }

  @Test
  void givesAMalformedAddressAsTheReason() {
    turn.feed = turn.feed.at("https://www.herald.example/a b");

    assertThat(poll.poll(turn)).isEqualTo(PollOutcome.FAILED);
    assertThat(turn.state.reason()).contains("malformed");
  }

  private FetchResult fetch(FetchRequest request) {
    asked.add(request);
    return answer;
  }

  private static FeedState due(FeedState state) {
    return state.succeeded(NOW.minusSeconds(60), state.interval(), NOW.minusSeconds(1));
  }

  private static FetchResult answered(
      FetchResult.Fetched found, ResponseHeaders headers, String text) {
    return new FetchResult.Fetched(
        found.finalUri(), null, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  private static FetchResult feed(String etag, int entries) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      items.append(
          "<item><title>Story %d</title><link>https://www.herald.example/%d</link><description>Text of story %d.</description></item>"
              .formatted(i, i, i));
    }
    String rss = "<rss version='2.0'><channel><title>Herald</title>" + items + "</channel></rss>";
    return new FetchResult.Fetched(
        java.net.URI.create("https://www.herald.example/rss"),
        null,
        new ResponseHeaders(
            Map.of("ETag", List.of(etag), "Content-Type", List.of("application/rss+xml"))),
        rss.getBytes(StandardCharsets.UTF_8));
  }

  /** Holds a feed without a broker. */
  private static final class Turn implements PollTurn {
    private Feed feed =
        new Feed(
            "herald",
            "https://www.herald.example/rss",
            new Outlet("herald", "Herald", "IE"),
            "en",
            "newsroom",
            false);
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Integer> transactions = new ArrayList<>();
    private FeedState state = FeedState.unpolled("herald", NOW, Duration.ofMinutes(15));
    private int commitsUntilLost = Integer.MAX_VALUE;
    private java.net.URI movedTo;

    @Override
    public Feed feed() {
      return feed;
    }

    @Override
    public FeedState state() {
      return state;
    }

    @Override
    public boolean commit(List<Sighting> seen, FeedState next) {
      if (commitsUntilLost-- <= 0) {
        return false;
      }
      transactions.add(seen.size());
      sightings.addAll(seen);
      state = next;
      return true;
    }

    @Override
    public boolean commitMove(java.net.URI to, List<Sighting> seen, FeedState next) {
      movedTo = to;
      return commit(seen, next);
    }

    @Override
    public void remember(FeedState next) {
      state = next;
    }
  }
}
