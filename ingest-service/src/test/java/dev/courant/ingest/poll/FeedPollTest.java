package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.ResponseHeaders;
import dev.courant.ingest.intake.EntryReader;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Hints;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.Sighting.Reason;
import dev.courant.runtime.Computing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          10,
          Duration.ofHours(24),
          Duration.ofDays(3));

  private static final Computing COMPUTING = new Computing(1, Duration.ofSeconds(30));
  private static final Duration SAY_AGAIN = Duration.ofDays(30);

  private final Clock clock = InstantSource.fixed(NOW).withZone(ZoneOffset.UTC);
  private final List<FetchRequest> asked = new ArrayList<>();
  private final Transaction transaction = new Transaction();
  private FetchResult answer = feed("\"v1\"", 5);
  private final FeedPoll poll =
      new FeedPoll(
          new FeedSource(
              this::fetch,
              new FeedParser(FeedLimits.DEFAULT),
              COMPUTING,
              clock,
              SETTINGS.wholeAfter()),
          new EntryDiff(
              new EntryReader(1000),
              COMPUTING,
              SAY_AGAIN,
              SETTINGS.keepEntries(),
              new SimpleMeterRegistry()),
          new PollInterval(SETTINGS, Duration.ofHours(1), new Random(1)),
          SETTINGS,
          clock);

  @Test
  void tellsOfEveryEntryInOneTransactionWithTheValidators() {
    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NEWS);

    assertThat(transaction.sizes).containsExactly(5);
    assertThat(transaction.sightings.stream().map(Sighting::id).distinct()).hasSize(5);
    assertThat(transaction.sightings).allMatch(sighting -> sighting.reason() == Reason.APPEARED);
    assertThat(transaction.state.validators().etag()).isEqualTo("\"v1\"");
    assertThat(transaction.state.schedule().nextDue())
        .isAfterOrEqualTo(NOW.plus(SETTINGS.minInterval()));
  }

  @Test
  void tellsNothingTwiceWhenTheWholeFeedComesAgain() {
    poll.poll(transaction);
    transaction.state = due(transaction.state);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(transaction.sightings).hasSize(5);
  }

  @Test
  void tellsAllAgainWhereNothingWasWritten() {
    transaction.commitsUntilLost = 0;
    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.LOST);

    transaction.commitsUntilLost = Integer.MAX_VALUE;
    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NEWS);
    assertThat(transaction.sightings).hasSize(5);
  }

  @Test
  void saysNowAndThenThatAnArticleStillStandsThere() {
    poll.poll(transaction);
    Instant longAgo = NOW.minus(SAY_AGAIN).minusSeconds(1);
    transaction.state =
        due(transaction.state)
            .withEntries(
                transaction.state.entries().stream()
                    .map(e -> new SeenEntry(e.id(), e.url(), e.entryHash(), e.firstSeen(), longAgo))
                    .toList());
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(transaction.sightings.subList(5, 10))
        .allMatch(sighting -> sighting.reason() == Reason.STANDING && sighting.entry() == null);
    transaction.state = due(transaction.state);
    poll.poll(transaction);
    assertThat(transaction.sightings).as("and not with each poll").hasSize(10);
  }

  @Test
  void asksWithTheValidatorsOfTheLastAnswer() {
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    int written = transaction.sizes.size();

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(asked.getLast().etag()).isEqualTo("\"v1\"");
    assertThat(transaction.sizes).as("nothing but times changed").hasSize(written);
  }

  @Test
  void writesOnceAnHourThatAFeedIsWellEvenIfNothingChanged() {
    poll.poll(transaction);
    int written = transaction.sizes.size();
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);

    transaction.state = polledAt(NOW.minus(Duration.ofMinutes(29)));
    poll.poll(transaction);
    assertThat(transaction.sizes).as("within the hour").hasSize(written);

    transaction.state = polledAt(NOW.minus(Duration.ofMinutes(31)));
    poll.poll(transaction);
    assertThat(transaction.sizes).as("since the hour turned").hasSize(written + 1);
  }

  @Test
  void writesThatAFeedIsWellAgainEvenIfNothingChanged() {
    poll.poll(transaction);
    transaction.state =
        due(transaction.state).failed(NOW.minusSeconds(60), NOW.minusSeconds(1), "answered 503");
    int written = transaction.sizes.size();
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(transaction.sizes).hasSize(written + 1);
    assertThat(transaction.state.health().failures()).isZero();
  }

  @Test
  void saysThatAFeedWasLostWhateverItAnswered() {
    poll.poll(transaction);
    transaction.commitsUntilLost = 0;
    transaction.state = polledAt(NOW.minus(Duration.ofHours(2)));
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    assertThat(poll.poll(transaction)).as("unchanged").isEqualTo(PollOutcome.LOST);

    answer = new FetchResult.Answered(503, ResponseHeaders.NONE, null);
    assertThat(poll.poll(transaction)).as("failed").isEqualTo(PollOutcome.LOST);

    answer = new FetchResult.Answered(410, ResponseHeaders.NONE, null);
    assertThat(poll.poll(transaction)).as("ended").isEqualTo(PollOutcome.LOST);
    assertThat(transaction.state.health().gone()).isFalse();
  }

  @Test
  void comesBackAfterAPollThatFailedForAnotherReason() {
    poll.poll(transaction);
    FeedState failed = poll.failed(transaction.state, "cut");

    assertThat(failed.health().reason()).isEqualTo("cut");
    assertThat(failed.health().failures()).isEqualTo(1);
    assertThat(failed.schedule().lastPolled()).isEqualTo(NOW);
    assertThat(failed.schedule().nextDue()).isAfter(NOW);
  }

  @Test
  void countsHowOftenARedirectWasMetAndBeginsAgainForAnother() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI moved = URI.create("https://feeds.herald.example/rss");
    answer = new FetchResult.Fetched(moved, moved, found.headers(), found.body());
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    poll.poll(transaction);
    assertThat(transaction.state.readingSoFar().move())
        .isEqualTo(new FeedState.Move(moved.toString(), NOW, 2));

    URI other = URI.create("https://www.herald.example/feed");
    answer = new FetchResult.Fetched(other, other, found.headers(), found.body());
    transaction.state = due(transaction.state);
    poll.poll(transaction);
    assertThat(transaction.state.readingSoFar().move())
        .isEqualTo(new FeedState.Move(other.toString(), NOW, 1));
  }

  @Test
  void followsAFeedToAnotherSiteThatShowsItsEntries() {
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI elsewhere = URI.create("https://herald.newhost.example/rss");
    String text =
        new String(found.body(), StandardCharsets.UTF_8)
            .replace("https://www.herald.example/", "https://herald.newhost.example/");
    answer =
        new FetchResult.Fetched(
            elsewhere, elsewhere, found.headers(), text.getBytes(StandardCharsets.UTF_8));

    assertThat(poll.poll(transaction)).isNotEqualTo(PollOutcome.FAILED);
    assertThat(transaction.state.health().failures()).isZero();
    assertThat(transaction.state.readingSoFar().move())
        .isEqualTo(new FeedState.Move(elsewhere.toString(), NOW, 1));
  }

  @Test
  void remembersHowLongAPortalStandsInForAFeedAndBelievesItInTheEnd() {
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI portal = URI.create("https://login.portal.example/feed");
    byte[] body =
        "<rss><channel><item><title>Log in</title><link>https://login.portal.example/a</link></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    answer = new FetchResult.Fetched(portal, null, found.headers(), body);
    poll.poll(transaction);
    assertThat(transaction.state.readingSoFar().move())
        .isEqualTo(new FeedState.Move(portal.toString(), NOW, 1));

    transaction.state = announced(portal, NOW.minus(Duration.ofDays(3)), 3);
    poll.poll(transaction);
    assertThat(transaction.movedTo).isEqualTo(portal);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.herald.example/rss, https://herald.example/rss, false",
    "https://www.herald.example/rss, https://www.herald.example/feed, false",
    "https://herald.example/rss, https://www.herald.example/rss, false",
    "https://www.herald.example/rss, https://feeds.herald.example/rss, false",
    "https://news.herald.example/rss, https://herald.example/rss, false",
    "https://www.herald.example/rss, https://HERALD.example/rss, false",
    "https://www.herald.example/rss, https://theherald.example/rss, true",
    "https://herald.example/rss, https://herald.example.portal.example/rss, true"
  })
  void takesOtherEntriesFromTheSameSiteOnly(String feed, URI found, boolean strange) {
    poll.poll(transaction);
    transaction.feed = transaction.feed.at(feed);
    transaction.state = due(transaction.state);
    answer = other(found);

    assertThat(poll.poll(transaction) == PollOutcome.FAILED).isEqualTo(strange);
    assertThat(transaction.sightings).hasSize(strange ? 5 : 6);
  }

  @Test
  void theHomePageOfAnotherSiteIsNoEntryThatAFeedIsKnownFor() {
    answer = linking("https://www.herald.example/", URI.create("https://www.herald.example/rss"));
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    answer = linking("https://portal.example/", URI.create("https://portal.example/rss"));

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.FAILED);
  }

  @Test
  void writesThatAFeedIsWellWhoseFirstAnswerIsThatNothingChanged() {
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NOTHING_NEW);
    assertThat(transaction.sizes).containsExactly(0);
  }

  @Test
  void remembersWhenItAskedWithoutValidatorsOnly() {
    poll.poll(transaction);
    Instant before = NOW.minus(Duration.ofHours(1));
    transaction.state =
        due(transaction.state).withReading(new FeedState.Reading(before, 0, null, List.of()));
    answer = feed("\"v2\"", 6);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NEWS);
    assertThat(asked.getLast().etag()).isEqualTo("\"v1\"");
    assertThat(transaction.state.readingSoFar().fullAt()).isEqualTo(before);
  }

  @Test
  void takesWhateverAFeedShowsThatWasNeverReadBefore() {
    answer = other(URI.create("https://elsewhere.example/rss"));

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.NEWS);
    assertThat(transaction.state.readingSoFar().move()).isNull();
  }

  private static FetchResult other(URI found) {
    return linking("https://a.example/other", found);
  }

  private static FetchResult linking(String link, URI found) {
    String items =
        "<rss><channel><item><title>Other</title><link>%s</link></item></channel></rss>"
            .formatted(link);
    return new FetchResult.Fetched(
        found,
        null,
        ((FetchResult.Fetched) feed("e", 0)).headers(),
        items.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysThatAFeedWasLostWhileItMoved() {
    poll.poll(transaction);
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI moved = URI.create("https://feeds.herald.example/rss");
    answer = new FetchResult.Fetched(moved, moved, found.headers(), found.body());
    transaction.state = announced(moved, NOW.minus(Duration.ofDays(3)), 3);
    transaction.commitsUntilLost = 0;

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.LOST);
  }

  private FeedState polledAt(Instant time) {
    return transaction.state.succeeded(time, Duration.ofMinutes(15), NOW);
  }

  @Test
  void remembersWhyAFeedFailsAndComesBackLaterEachTime() {
    answer = new FetchResult.Answered(503, ResponseHeaders.NONE, Duration.ofHours(2));

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.FAILED);
    assertThat(transaction.state.health().reason()).isEqualTo("answered 503");
    assertThat(transaction.state.schedule().nextDue())
        .isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(transaction.state.health().failures()).isEqualTo(1);
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
    poll.poll(transaction);
    Hints hints = transaction.state.hints();
    assertThat(hints.hub()).isEqualTo("https://hub.example/");
    assertThat(hints.topic()).as("where it names none").isEqualTo("https://www.herald.example/rss");
    assertThat(transaction.state.schedule().nextDue())
        .isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));

    transaction.state = due(transaction.state);
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    poll.poll(transaction);
    assertThat(transaction.state.hints()).isEqualTo(hints);
    assertThat(transaction.state.schedule().nextDue())
        .isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));
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
    poll.poll(transaction);
    assertThat(transaction.state.hints().hub()).isEqualTo("https://other.example/");
    assertThat(transaction.state.hints().topic()).isEqualTo("https://www.herald.example/self");

    transaction.state = due(transaction.state);
    Map<String, List<String>> link =
        Map.of("Link", List.of("<https://hub.example/>; rel=hub, </s>; rel=self"));
    answer = answered(found, new ResponseHeaders(link), text);
    poll.poll(transaction);
    assertThat(transaction.state.hints().hub()).isEqualTo("https://hub.example/");
    assertThat(transaction.state.hints().topic()).isEqualTo("https://www.herald.example/s");
  }

  @Test
  void stopsPollingAFeedThatHasEnded() {
    answer = new FetchResult.Answered(410, ResponseHeaders.NONE, null);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.FAILED);
    assertThat(transaction.state.health().gone()).isTrue();
  }

  @Test
  void takesOverTheAddressToWhichAFeedRedirectedForGoodOverDays() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI moved = URI.create("https://feeds.herald.example/rss");
    answer = new FetchResult.Fetched(moved, moved, found.headers(), found.body());
    poll.poll(transaction);

    assertThat(transaction.movedTo).as("at the first time").isNull();
    assertThat(transaction.sightings).hasSize(5);
    transaction.state = announced(moved, NOW.minus(Duration.ofDays(2)), 50);
    poll.poll(transaction);
    assertThat(transaction.movedTo).as("within two days").isNull();
    transaction.state = announced(moved, NOW.minus(Duration.ofDays(3)), 2);
    poll.poll(transaction);
    assertThat(transaction.movedTo).as("twice before").isNull();
    transaction.state = announced(moved, NOW.minus(Duration.ofDays(3)), 3);
    poll.poll(transaction);
    assertThat(transaction.movedTo).isEqualTo(moved);
  }

  @Test
  void aRedirectThatIsGoneIsForgotten() {
    URI moved = URI.create("https://feeds.herald.example/rss");
    transaction.state = announced(moved, NOW.minus(Duration.ofDays(9)), 3);

    poll.poll(transaction);

    assertThat(transaction.state.readingSoFar().move()).isNull();
  }

  @Test
  void takesNothingFromAPortalThatShowsOtherEntries() {
    poll.poll(transaction);
    transaction.state = due(transaction.state);
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    URI portal = URI.create("https://login.portal.example/feed");
    byte[] body =
        "<rss><channel><item><title>Log in</title><link>https://login.portal.example/a</link></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    answer = new FetchResult.Fetched(portal, portal, found.headers(), body);

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.FAILED);
    assertThat(transaction.sightings).hasSize(5);
    assertThat(transaction.movedTo).isNull();
    assertThat(transaction.state.health().reason()).contains("none of the feed's entries");
  }

  private FeedState announced(URI to, Instant since, int times) {
    return due(transaction.state)
        .withReading(
            new FeedState.Reading(
                NOW, 0, new FeedState.Move(to.toString(), since, times), List.of()));
  }

  @Test
  void asksWithoutValidatorsOnceADayAndAfterManyAnswersThatNothingChanged() {
    poll.poll(transaction);
    answer = new FetchResult.NotModified(ResponseHeaders.NONE);
    transaction.state = due(transaction.state);
    for (int i = 0; i < 9; i++) {
      poll.poll(transaction);
    }
    assertThat(asked.subList(1, 9)).allMatch(request -> "\"v1\"".equals(request.etag()));
    assertThat(asked.get(9).etag()).isNull();

    Instant yesterday = NOW.minus(Duration.ofHours(25));
    FeedState.Reading old = new FeedState.Reading(yesterday, 0, null, List.of());
    transaction.state = due(transaction.state).withReading(old);
    poll.poll(transaction);
    assertThat(asked.getLast().etag()).isNull();
  }

  @Test
  void countsTheEntriesThatLeadToNoArticle() {
    FetchResult.Fetched found = (FetchResult.Fetched) answer;
    String text =
        new String(found.body(), StandardCharsets.UTF_8)
            .replace(
                "</channel>",
                "<item><title>No link</title></item><item><title>Again</title>"
                    + "<link>https://www.herald.example/0</link></item></channel>");
    answer = answered(found, found.headers(), text);
    poll.poll(transaction);

    assertThat(transaction.sightings).hasSize(4);
    assertThat(transaction.state.readingSoFar().omissions())
        .containsExactly(
            new FeedState.Omission("at the address of an entry with another headline", 2),
            new FeedState.Omission("without an address of an article", 1));
  }

  @Test
  void givesAMalformedAddressAsTheReason() {
    transaction.feed = transaction.feed.at("https://www.herald.example/a b");

    assertThat(poll.poll(transaction)).isEqualTo(PollOutcome.FAILED);
    assertThat(transaction.state.health().reason()).contains("malformed");
  }

  private FetchResult fetch(FetchRequest request) {
    asked.add(request);
    return answer;
  }

  private static FeedState due(FeedState state) {
    return state.succeeded(NOW.minusSeconds(60), state.schedule().interval(), NOW.minusSeconds(1));
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
        URI.create("https://www.herald.example/rss"),
        null,
        new ResponseHeaders(
            Map.of("ETag", List.of(etag), "Content-Type", List.of("application/rss+xml"))),
        rss.getBytes(StandardCharsets.UTF_8));
  }

  /** Holds a feed without a broker. */
  private static final class Transaction implements PollTransaction {
    private Feed feed =
        new Feed(
            "herald",
            "https://www.herald.example/rss",
            new Outlet("herald", "Herald", "IE"),
            "en",
            "newsroom",
            false);
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private FeedState state = FeedState.unpolled("herald", NOW, Duration.ofMinutes(15));
    private int commitsUntilLost = Integer.MAX_VALUE;
    private URI movedTo;

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
      sizes.add(seen.size());
      sightings.addAll(seen);
      state = next;
      return true;
    }

    @Override
    public boolean commitMove(URI to, List<Sighting> seen, FeedState next) {
      movedTo = to;
      return commit(seen, next);
    }

    @Override
    public void remember(FeedState next) {
      state = next;
    }
  }
}
